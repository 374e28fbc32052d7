package org.mailwright.account;

/**
 * Where a value is in a file. Never holds the line itself, so it can be shown.
 *
 * @param file the path as it can be shown to the person, or a registry key
 * @param line from 1, or 0 where the format has no lines
 * @param key the key as the program writes it, such as {@code mail.smtpserver.smtp1.port}
 * @param form of a URL that holds the value among others, behind its scheme and with gaps for user, host and port, such as
 *     {@code ://{user}:PASSWORD@{host}:{port}/}; else empty
 */
public record Place(String file, int line, String key, String form) {

    public Place(String file, int line, String key) {
        this(file, line, key, "");
    }

    /** A whole file. */
    public static Place of(String file) {
        return new Place(file, 0, "");
    }
}
