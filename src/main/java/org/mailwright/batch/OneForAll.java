package org.mailwright.batch;

import java.util.List;
import java.util.Optional;
import org.mailwright.model.Codes;

/** The ways in which one file serves everybody, so that a batch need not write one for each. */
public enum OneForAll {
    /** {@code export} has an option that makes such a file. */
    OPTION(List.of("--for-everyone")),
    /** The file goes to the domain's web server or zone, and holds for all of its addresses. */
    DOMAIN(List.of());

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> options;

    OneForAll(List<String> options) {
        this.options = options;
    }

    public List<String> options() {
        return options;
    }

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
