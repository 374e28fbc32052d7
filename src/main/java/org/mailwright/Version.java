package org.mailwright;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** The program's name and version, as people and files see it. */
final class Version {

    /** Without a number where the classes were started from a class path. */
    static final String TEXT = "Mailwright"
            + Optional.ofNullable(Version.class.getModule().getDescriptor())
                    .flatMap(ModuleDescriptor::rawVersion)
                    .map(version -> " " + version)
                    .orElse("");

    private Version() {}
}
