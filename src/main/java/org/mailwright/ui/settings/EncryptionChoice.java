package org.mailwright.ui.settings;

import java.util.Set;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** The choices for the encryption method. */
enum EncryptionChoice {
    /** The safest method that works on the given port; the test finds it. Never {@link #NONE}. */
    AUTO,
    TLS,
    STARTTLS,
    NONE;

    /** Ports on which a connection begins in plain text, by standard or by convention. */
    private static final Set<Integer> PLAIN_PORTS = Set.of(25, 26, 110, 143, 587, 2525);

    static EncryptionChoice of(Encryption encryption) {
        return switch (encryption) {
            case TLS -> TLS;
            case STARTTLS -> STARTTLS;
            case NONE -> NONE;
        };
    }

    /** The method to begin with on this port. */
    Encryption at(int port) {
        return switch (this) {
            case AUTO -> PLAIN_PORTS.contains(port) ? Encryption.STARTTLS : Encryption.TLS;
            case TLS -> Encryption.TLS;
            case STARTTLS -> Encryption.STARTTLS;
            case NONE -> Encryption.NONE;
        };
    }

    int defaultPort(Protocol protocol) {
        return protocol.defaultPort(
                switch (this) {
                    case AUTO, TLS -> Encryption.TLS;
                    case STARTTLS -> Encryption.STARTTLS;
                    case NONE -> Encryption.NONE;
                });
    }
}
