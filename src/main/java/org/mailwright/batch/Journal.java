package org.mailwright.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.mailwright.profile.OwnFile;

/**
 * What a batch has done so far, in a file beside its output: one line a person, written once the person's files are there.
 * A line that was cut off does not count. Holds fingerprints, and nothing of the people.
 */
final class Journal implements AutoCloseable {

    private static final String FORMAT = "mailwright-batch 1 ";
    private static final int MAX_LINE = 200;
    private static final String DONE = "done";
    private static final Pattern LINE = Pattern.compile("[0-9a-f]{32} [0-9:-]{1,60}");

    private final Path file;
    private DiskMap done = new DiskMap();
    private final OutputStream out;
    private final String run;
    private long length;
    private String position = "";
    private boolean complete;

    /**
     * Opens the journal of a run. That of another run is begun anew.
     *
     * @param run what makes a run the same: the same template and formats
     */
    Journal(Path file, Key run) throws IOException {
        this.file = file;
        this.run = run.text();
        makeParent();
        if (Files.exists(file)) read(file);
        this.out = OwnFile.goOn(file, length);
        if (length == 0) line(FORMAT + this.run);
    }

    private void makeParent() throws IOException {
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) Files.createDirectories(parent);
    }

    /** Begins anew: what it tells of is gone. */
    void forget() throws IOException {
        done.close();
        done = new DiskMap();
        length = FORMAT.length() + run.length() + 1L;
        OwnFile.cut(file, length);
        position = "";
        complete = false;
    }

    static Path beside(Path output) {
        return output.resolveSibling(output.getFileName() + ".journal");
    }

    private void read(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            if (!(FORMAT + run).equals(WholeLine.next(in, MAX_LINE))) return;
            length = FORMAT.length() + run.length() + 1L;
            for (var line = WholeLine.next(in, MAX_LINE); !line.isEmpty(); line = WholeLine.next(in, MAX_LINE)) {
                complete = line.equals(DONE);
                if (!complete) {
                    if (!LINE.matcher(line).matches()) return;
                    done.putIfAbsent(Key.parse(line), 1);
                    position = line.substring(33);
                }
                length += line.length() + 1;
            }
        }
    }

    boolean has(Key person) throws IOException {
        return done.has(person);
    }

    /** Where the output was after the last person. */
    String position() {
        return position;
    }

    /** Whether nothing was missing when the run before ended. */
    boolean isComplete() {
        return complete;
    }

    void add(Key person, String place) throws IOException {
        line(person.text() + " " + place);
        done.putIfAbsent(person, 1);
        complete = false;
    }

    void complete() throws IOException {
        if (!complete) line(DONE);
        complete = true;
        OwnFile.sync(file);
    }

    private void line(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            done.close();
        }
    }
}
