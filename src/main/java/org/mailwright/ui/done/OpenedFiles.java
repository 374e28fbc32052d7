package org.mailwright.ui.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The folders of the files that were opened in other programs, deleted when it is closed. Each folder is in the system's
 * folder for temporary files and readable by its owner only. Any thread.
 */
final class OpenedFiles implements AutoCloseable {

    private final List<Path> folders = new ArrayList<>();
    private boolean closed;

    synchronized Path newFolder() throws IOException {
        if (closed) throw new IOException("the window is closed");
        var folder = Files.createTempDirectory("mailwright");
        folders.add(folder);
        return folder;
    }

    /** What cannot be deleted, because another program still has it open, is left to the system. */
    @Override
    public synchronized void close() {
        closed = true;
        folders.forEach(OpenedFiles::delete);
        folders.clear();
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            // left to the system
        }
    }
}
