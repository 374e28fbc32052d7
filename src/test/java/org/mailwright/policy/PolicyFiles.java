package org.mailwright.policy;

import java.nio.file.Path;
import java.util.Objects;
import org.mailwright.file.FileTrust;
import org.mailwright.file.Trusts;

/** Policies in places of a test's own, where the user who runs the test counts as an administrator. */
public final class PolicyFiles {

    private PolicyFiles() {}

    public static PolicyFile at(Path file) {
        return new PolicyFile(file, trusting(file));
    }

    /** Believes root and the owner of a file's folder. */
    static FileTrust trusting(Path file) {
        return Trusts.ofOwner(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }
}
