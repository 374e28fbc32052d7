package org.mailwright.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Trust for tests, where the user who runs the test counts as an administrator. */
public final class Trusts {

    private Trusts() {}

    /** Believes nobody who owns a file here. */
    public static FileTrust ofNobody() {
        return new PosixTrust(Set.of(4711));
    }

    /** Believes root and the owner of a folder that is there. */
    public static FileTrust ofOwner(Path folder) {
        try {
            int tester = (Integer) Files.getAttribute(folder.toAbsolutePath(), "unix:uid");
            return new PosixTrust(
                    tester == PosixTrust.ROOT ? Set.of(PosixTrust.ROOT) : Set.of(PosixTrust.ROOT, tester));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
