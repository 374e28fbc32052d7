package org.mailwright.model;

import java.util.Optional;

/** How the connection to a mail server is kept private. */
public enum Encryption {
    /** TLS from the first byte on, which Outlook calls SSL/TLS (RFC 8314, section 3). */
    TLS,
    /** A plain greeting, then an upgrade that must succeed before anything else is said (RFC 3207, RFC 2595). */
    STARTTLS,
    /** None: neither the password nor the mail is private. */
    NONE;

    /** The word that stands in files and on the command line: tls, starttls, none. */
    public String code() {
        return Codes.of(this);
    }

    public static Optional<Encryption> parse(String code) {
        return Codes.parse(values(), Encryption::code, code);
    }
}
