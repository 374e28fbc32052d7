package org.mailwright.ui.settings;

import java.util.Set;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** What a person may choose as the way of encryption. */
enum EncryptionChoice {
    /** The safest way that works at the given port, found out by the test; never none. */
    AUTO,
    TLS,
    STARTTLS,
    NONE;

    /** Ports on which a connection begins in plain text by their standard or by custom. */
    private static final Set<Integer> PLAIN_PORTS = Set.of(25, 26, 110, 143, 587, 2525);

    static EncryptionChoice of(Encryption encryption) {
        return switch (encryption) {
            case TLS -> TLS;
            case STARTTLS -> STARTTLS;
            case NONE -> NONE;
        };
    }

    /** The way that a connection to this port is begun with. */
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
