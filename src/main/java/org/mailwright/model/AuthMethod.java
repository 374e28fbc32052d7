package org.mailwright.model;

import java.util.Optional;

/** A way to log on, as settings name it. Which SASL mechanism carries it is the connection's choice. */
public enum AuthMethod {
    /** The account's password, sent inside the connection's encryption. */
    PASSWORD,
    /** A password made for one program on the provider's page; the account's own one is refused. */
    APP_PASSWORD,
    OAUTH2,
    /** A password that is never sent itself: CRAM-MD5, SCRAM. */
    PASSWORD_ENCRYPTED,
    NTLM,
    GSSAPI,
    /** The server knows its clients by their addresses. */
    CLIENT_IP,
    NONE;

    /** The word that stands in files and in JSON, such as app-password. */
    public String code() {
        return Codes.of(this);
    }

    /** Whether a person types something secret for it. */
    public boolean usesPassword() {
        return this == PASSWORD || this == APP_PASSWORD || this == PASSWORD_ENCRYPTED;
    }

    public static Optional<AuthMethod> parse(String code) {
        return Codes.parse(values(), AuthMethod::code, code);
    }
}
