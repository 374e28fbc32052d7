package org.mailwright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailwright.policy.PolicyProblem;
import org.mailwright.policy.PolicyProblem.Kind;

/**
 * Finds files that an administrator can read and those who use the program cannot. A draft's own folder does not count:
 * tools that roll a policy out keep their copies to themselves.
 */
record PolicyReaders(Path policy, boolean draft) {

    List<PolicyProblem> unreadable(List<Path> files) {
        var found = new ArrayList<PolicyProblem>();
        for (var file : files) {
            var own = policy.getParent();
            if (draft && own != null && file.startsWith(own)) continue;
            closed(file).ifPresent(at -> {
                var problem = new PolicyProblem(file, 0, "", Kind.NOT_FOR_ALL, at.toString());
                found.add(problem);
            });
        }
        return found;
    }

    /** The file, or the folder on the way to it, that is closed to others. */
    private static Optional<Path> closed(Path file) {
        try {
            if (!has(file, PosixFilePermission.OTHERS_READ)) return Optional.of(file);
            for (var at = file.getParent(); at != null; at = at.getParent()) {
                if (!has(at, PosixFilePermission.OTHERS_EXECUTE)) return Optional.of(at);
            }
            return Optional.empty();
        } catch (IOException | UnsupportedOperationException e) { // Windows has no such permissions
            return Optional.empty();
        }
    }

    private static boolean has(Path path, PosixFilePermission permission) throws IOException {
        return Files.getPosixFilePermissions(path).contains(permission);
    }
}
