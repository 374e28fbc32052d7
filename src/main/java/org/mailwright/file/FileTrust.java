package org.mailwright.file;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Whether nobody but an administrator can have put a file where it lies, or can change it. */
@FunctionalInterface
public interface FileTrust {

    /** For files that the person who runs the program has named or written: everybody is believed. */
    FileTrust ANYBODY = _ -> Optional.empty();

    /** The file, or what lies on the way to it, that somebody else has in hand; nothing where all is well. */
    Optional<Path> culprit(Path file);

    /**
     * Reads a file, looked at before and after: what is returned is what was checked.
     *
     * @param limit in bytes; of a longer file one byte more is returned
     * @throws UntrustedFileException if somebody else has the file or its way in hand
     */
    default byte[] read(Path file, int limit) throws IOException {
        refuse(culprit(file));
        if (!Files.isRegularFile(file)) throw new IOException("not a file");
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(limit + 1);
            refuse(culprit(file));
            return bytes;
        }
    }

    private static void refuse(Optional<Path> culprit) throws UntrustedFileException {
        if (culprit.isPresent()) throw new UntrustedFileException(culprit.get());
    }

    static FileTrust ofSystem() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
                ? new PosixTrust(Set.of(PosixTrust.ROOT))
                : new WindowsTrust();
    }
}
