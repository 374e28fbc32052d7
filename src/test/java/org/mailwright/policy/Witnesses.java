package org.mailwright.policy;

import java.nio.file.Path;
import java.util.Set;

/** A witness that finds everything as it should be, and knows some formats. */
public record Witnesses(Set<String> formats) implements ReferenceCheck {

    public static ReferenceCheck of(String... formats) {
        return new Witnesses(Set.of(formats));
    }

    @Override
    public boolean isProfile(Path file) {
        return true;
    }

    @Override
    public boolean holdsCertificates(Path file) {
        return true;
    }
}
