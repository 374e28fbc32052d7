package org.mailwright.model;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** The version of this program. */
public final class ProgramVersion {

    /** Such as 0.1.0; dev on a class path, where no module says it. */
    public static final String NUMBER = Optional.ofNullable(
                    ProgramVersion.class.getModule().getDescriptor())
            .flatMap(ModuleDescriptor::rawVersion)
            .orElse("dev");

    /** Such as Mailwright 0.1.0. */
    public static final String NAME = "Mailwright " + NUMBER;

    private ProgramVersion() {}
}
