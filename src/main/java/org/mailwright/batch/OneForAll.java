package org.mailwright.batch;

import java.util.Optional;
import org.mailwright.model.Codes;

/** The ways in which one file serves everybody, so that a batch need not write one for each. */
public enum OneForAll {
    /** {@code export} has an option that makes such a file, {@code --for-everyone}. */
    OPTION,
    /** The file goes to the domain's web server or zone, and holds for all of its addresses. */
    DOMAIN;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<OneForAll> of(String format) {
        return switch (format) {
            case "apple", "thunderbird-cfg", "evolution" -> Optional.of(OPTION);
            case "thunderbird", "autodiscover", "dns", "pacc" -> Optional.of(DOMAIN);
            default -> Optional.empty();
        };
    }
}
