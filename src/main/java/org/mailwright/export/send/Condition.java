package org.mailwright.export.send;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.model.Encryption;

/** When a line of a target's file is written. */
enum Condition {
    TLS,
    STARTTLS,
    /** With user name and password. */
    LOGIN,
    ANONYMOUS,
    /** The sender has a name. */
    NAMED,
    UNNAMED;

    boolean holds(SendingAccount sender) {
        return switch (this) {
            case TLS -> sender.encryption() == Encryption.TLS;
            case STARTTLS -> sender.encryption() == Encryption.STARTTLS;
            case LOGIN -> sender.login().isPresent();
            case ANONYMOUS -> sender.login().isEmpty();
            case NAMED -> !sender.name().isEmpty();
            case UNNAMED -> sender.name().isEmpty();
        };
    }

    static Optional<Condition> parse(String word) {
        return Arrays.stream(values())
                .filter(condition -> condition.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
