package org.mailwright.net;

import java.time.Duration;

/**
 * How long a connection waits.
 *
 * @param connect for the connection to stand, all addresses together
 * @param reply for one whole reply or one TLS handshake
 */
public record Limits(Duration connect, Duration reply) {

    public static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20));

    /** For a search, which has many places to ask and a person who watches. */
    public static final Limits SEARCH = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(5));

    /** The longest line that is read, in bytes, its end included. */
    public static final int LINE = 64 * 1024;

    /** The most lines that one reply may have. */
    public static final int REPLY_LINES = 1000;

    /** The most that is read of one reply with all its lines and literals, in bytes. */
    public static final int REPLY = 3 * 1024 * 1024;

    /** The most that is read on one connection, in bytes. */
    public static final int CONVERSATION = 32 * 1024 * 1024;

    /** The most of a server's words that is looked at for their meaning, in characters. */
    public static final int WORDS = 8 * 1024;

    /** The most that is read of one literal or message, in bytes. */
    public static final int BODY = 1024 * 1024;
}
