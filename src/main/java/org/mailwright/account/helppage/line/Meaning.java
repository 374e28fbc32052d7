package org.mailwright.account.helppage.line;

/** What a word or phrase of a help page tells. The phrases of each are in {@code words.txt}. */
public enum Meaning {
    IMAP,
    POP3,
    SMTP,
    /** Another service, such as Exchange or CalDAV, whose servers are of no use here. */
    OTHER,

    INCOMING,
    OUTGOING,

    SERVER,
    PORT,
    SECURITY,
    USER,
    PASSWORD,
    AUTH,
    TYPE,

    SSL,
    TLS,
    STARTTLS,
    /** No encryption, in words that can mean nothing else. */
    PLAIN,
    /** "None": no encryption only where a label asks for encryption. */
    NONE,
    /** Encrypted, without saying how. */
    ENCRYPTED,
    YES,
    NO,
    /** "No" as programs write it: behind a setting for TLS from the first byte, it says nothing about STARTTLS. */
    FALSE,

    /** An email address, as a value of a user name. */
    EMAIL,
    /** What most providers do, which says nothing of this one. */
    USUALLY,
    /** The part of an address before the @. */
    LOCAL,
    SAME,

    NOT,
    /** Advised against or blocked. */
    BAD,
    INSTEAD,
    FROM,
    /** One value is to be put in place of another. */
    CHANGE,
    TO,
    ALSO,
    EXAMPLE,
    /** What holds for a protocol everywhere, and explains it. */
    STANDARD,
    /** Mail between providers, which no mail program sends. */
    RELAY,
    /** A column's title where the table is of exchangers (RFC 5321, section 5.1), which no mail program sends to. */
    PRIORITY,
    /** What a server or program reported about a message or a connection. */
    REPORT,
    /** What went wrong with the server that is named. */
    FAILED,
    OAUTH,
    CRAM
}
