package org.mailwright.app;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** The program's name and version, such as "Mailwright 0.1.0". On a class path there is no version. */
final class Version {

    static final String TEXT = "Mailwright"
            + Optional.ofNullable(Version.class.getModule().getDescriptor())
                    .flatMap(ModuleDescriptor::rawVersion)
                    .map(version -> " " + version)
                    .orElse("");

    private Version() {}
}
