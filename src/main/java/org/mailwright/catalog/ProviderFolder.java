package org.mailwright.catalog;

import java.nio.file.Path;

/** A folder of provider files that come before the bundled ones. */
public record ProviderFolder(Path path, Owner owner) {

    /** Whose word the files of a folder are. */
    public enum Owner {
        /** Named by the policy. */
        ORGANISATION,
        /** Named on the command line. */
        COMMAND,
        /** In the person's own data or configuration. */
        PERSON,
        /** In a folder that all users of the machine share. */
        MACHINE;

        /** Whether the files are read only if nobody but an administrator can have written them. */
        boolean isAdministrator() {
            return switch (this) {
                case ORGANISATION, MACHINE -> true;
                case COMMAND, PERSON -> false;
            };
        }
    }
}
