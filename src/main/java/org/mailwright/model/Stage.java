package org.mailwright.model;

import java.util.Optional;

/** A step on the way from an address to a delivered message, in the order in which a check takes them. */
public enum Stage {
    DETECT,
    /** Signing in through the browser. */
    OAUTH,
    RESOLVE,
    CONNECT,
    GREETING,
    /** EHLO, CAPABILITY or CAPA. */
    CAPABILITIES,
    TLS,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    QUIT,
    /** Opening the INBOX. */
    MAILBOX,
    /** Finding the test message. */
    ARRIVAL;

    /** The word that stands in JSON, such as auth. */
    public String code() {
        return Codes.of(this);
    }

    public static Optional<Stage> parse(String code) {
        return Codes.parse(values(), Stage::code, code);
    }
}
