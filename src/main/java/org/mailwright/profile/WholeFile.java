package org.mailwright.profile;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Saves a file wholly or not at all: whatever stood there before stays as it was until the new content is on the disk,
 * so that a full disk loses nothing.
 */
public final class WholeFile {

    private WholeFile() {}

    public static void write(Path file, byte[] content) throws IOException {
        var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            Files.write(target, content, StandardOpenOption.WRITE); // a device such as /dev/stdout has no neighbour
            return;
        }
        var draft = target.resolveSibling(".mailwright-" + UUID.randomUUID() + ".tmp");
        try {
            Files.write(draft, new byte[0], StandardOpenOption.CREATE_NEW);
            fill(draft, content);
            replace(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void fill(Path draft, byte[] content) throws IOException {
        try (var out = new FileOutputStream(draft.toFile())) {
            out.write(content);
            out.getFD().sync();
        }
    }

    private static void replace(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
