package org.mailwright.policy;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Whether nobody but an administrator can have put a file where it lies, or can change it. */
interface FileTrust {

    /** The file, or what lies on the way to it, that somebody else has in hand; nothing where all is well. */
    Optional<Path> culprit(Path file);

    static FileTrust ofSystem() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
                ? new PosixTrust(Set.of(PosixTrust.ROOT))
                : new WindowsTrust();
    }
}
