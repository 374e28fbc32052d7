package org.mailwright.account.file;

/** What a tokenizer does with the value of a key. */
public enum KeyUse {
    /** Decoded for the reader. */
    WANTED,
    /** A URL that may hold a password: decoded without it. */
    URL,
    /** A password, a token or a command that prints one: counted, and passed over undecoded. */
    SECRET,
    /** Anything else: passed over undecoded. */
    IGNORED
}
