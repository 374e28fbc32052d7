package org.mailwright.batch.live;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mailwright.batch.KeySet;
import org.mailwright.batch.WholeLine;
import org.mailwright.profile.OwnFile;

/**
 * The results so far, one line each as it ends, in a file: what an interrupted run goes on from, and what the table of
 * results is made of. Holds no password, nor anything that is made of one.
 */
final class ResultLog implements AutoCloseable {

    private static final String FORMAT = "mailwright-batch-check 1 ";

    private final Path file;
    private final KeySet done = new KeySet();
    private final ResultTable table = new ResultTable();
    private final Writer out;

    /** @param run what makes a run the same; that of another is begun anew */
    ResultLog(Path file, String run) throws IOException {
        this.file = file;
        long length = Files.exists(file) ? read(FORMAT + run) : 0;
        this.out = new BufferedWriter(new OutputStreamWriter(OwnFile.goOn(file, length), StandardCharsets.UTF_8));
        if (length == 0) line(FORMAT + run);
    }

    /** The length of the whole lines that are of this run. */
    private long read(String head) throws IOException {
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var first = WholeLine.next(in, ResultTable.MAX_LINE);
            if (!first.equals(head)) return 0;
            long length = octets(first);
            for (var line = WholeLine.next(in, ResultTable.MAX_LINE);
                    !line.isEmpty();
                    line = WholeLine.next(in, ResultTable.MAX_LINE)) {
                var fields = List.of(line.split("\t", -1));
                if (fields.size() != 1 + ResultTable.COLUMNS) return length;
                done.add(fields.getFirst());
                table.count(fields.subList(1, fields.size()));
                length += octets(line);
            }
            return length;
        }
    }

    private static long octets(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length + 1L;
    }

    boolean has(String key) throws IOException {
        return done.has(key);
    }

    ResultTable table() {
        return table;
    }

    /** Notes a result; one that a later run has to bring is counted only. */
    void add(String key, RowResult result) throws IOException {
        var fields = ResultTable.fields(result);
        table.count(fields);
        if (result.outcome() == RowResult.Outcome.SKIPPED) return;
        line(key + "\t" + String.join("\t", fields));
    }

    private void line(String text) throws IOException {
        out.write(text + "\n");
        out.flush();
    }

    /** Writes the results group by group, the largest first, reading the log once for each. */
    void writeTo(Writer csv, List<String> heading) throws IOException {
        ResultTable.row(csv, heading);
        for (var group : new ArrayList<>(table.groups().keySet())) {
            try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
                for (var fields : (Iterable<List<String>>) rows(lines, group)::iterator) ResultTable.row(csv, fields);
            }
        }
    }

    private static Stream<List<String>> rows(Stream<String> lines, String group) {
        return lines.skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .map(fields -> fields.subList(1, fields.size()))
                .filter(fields -> ResultTable.group(fields).equals(group));
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
