package org.mailwright.ui.settings;

import org.mailwright.check.OpenEncryptionChecker;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** The choices for the encryption method. */
enum EncryptionChoice {
    /** The safest method that works on the given port; the test finds it. Never {@link #NONE}. */
    AUTO,
    TLS,
    STARTTLS,
    NONE;

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
            case AUTO -> OpenEncryptionChecker.first(port);
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
