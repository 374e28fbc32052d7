package org.mailwright.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.mailwright.export.ExportedFile;

/**
 * A ZIP archive with everybody's files, written to a draft beside it. An interrupted one is gone on with at the place that
 * the journal names.
 */
final class ZipOutput implements BatchOutput {

    private final Path archive;
    private final Path draft;
    private final Path directory;
    private final ZipWriter writer;

    private ZipOutput(Path archive, Path draft, Path directory, ZipWriter writer) {
        this.archive = archive;
        this.draft = draft;
        this.directory = directory;
        this.writer = writer;
    }

    /** Goes on where the journal ends, if what it tells of is there; else the journal is begun anew. */
    static BatchOutput goingOn(Path archive, Journal journal) throws IOException {
        if (journal.isComplete() && Files.isRegularFile(archive)) return new CompleteOutput(journal.position());
        var parent = archive.getParent();
        if (parent != null) Files.createDirectories(parent);
        var draft = archive.resolveSibling(archive.getFileName() + ".part");
        var directory = archive.resolveSibling(archive.getFileName() + ".part.directory");
        var position = ZipWriter.Position.parse(journal.position());
        if (!ZipWriter.reaches(draft, directory, position)) {
            journal.forget();
            position = ZipWriter.Position.START;
        }
        return new ZipOutput(archive, draft, directory, new ZipWriter(draft, directory, position));
    }

    /** The archive that an earlier run has completed. Nothing is missing in it. */
    private record CompleteOutput(String position) implements BatchOutput {

        @Override
        public boolean has(String place) {
            return true;
        }

        @Override
        public void write(List<ExportedFile> files) {
            throw new IllegalStateException("an archive of the same list has the same people");
        }

        @Override
        public void finish() {}

        @Override
        public void close() {}
    }

    /** An archive is never changed from outside. */
    @Override
    public boolean has(String place) {
        return true;
    }

    @Override
    public void write(List<ExportedFile> files) throws IOException {
        for (var file : files) writer.add(file.name(), file.content(), file.owner());
        writer.flush();
    }

    @Override
    public String position() {
        return writer.position().text();
    }

    @Override
    public void finish() throws IOException {
        writer.finish();
        writer.close();
        Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(directory);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
