package org.mailwright.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;

/**
 * Looks at who owns a file and the folders above it, since everybody may add folders to %ProgramData%. What an
 * administrator, an installer or a deployment tool creates belongs to Administrators, SYSTEM or TrustedInstaller, which
 * are groups; what an ordinary user creates belongs to that user.
 */
record WindowsTrust(Owner owner) implements FileTrust {

    /** Who owns a file or folder, or a link itself. */
    @FunctionalInterface
    interface Owner {

        UserPrincipal of(Path at) throws IOException;
    }

    WindowsTrust() {
        this(at -> Files.getOwner(at, NOFOLLOW_LINKS));
    }

    @Override
    public Optional<Path> culprit(Path file) {
        try {
            for (var at = file.toAbsolutePath().normalize(); at.getParent() != null; at = at.getParent()) {
                if (!isSafe(at)) return Optional.of(at);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(file);
        }
    }

    private boolean isSafe(Path at) throws IOException {
        var attributes = Files.readAttributes(at, BasicFileAttributes.class, NOFOLLOW_LINKS);
        boolean leadsElsewhere = attributes.isSymbolicLink() || attributes.isOther(); // a junction is "other"
        return !leadsElsewhere && owner.of(at) instanceof GroupPrincipal;
    }
}
