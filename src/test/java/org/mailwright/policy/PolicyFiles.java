package org.mailwright.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Policies in places of a test's own, where whoever runs the test counts as an administrator. */
public final class PolicyFiles {

    private PolicyFiles() {}

    public static PolicyFile at(Path file) {
        return new PolicyFile(file, trusting(file));
    }

    /** Believes root and the owner of a file that is there. */
    static FileTrust trusting(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            int tester = (Integer) Files.getAttribute(folder, "unix:uid");
            return new PosixTrust(Set.copyOf(List.of(PosixTrust.ROOT, tester)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
