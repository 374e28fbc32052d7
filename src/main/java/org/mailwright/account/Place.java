package org.mailwright.account;

/**
 * Where a value is in a file. Never holds the value or the line itself, so it can be shown.
 *
 * @param file the path as it can be shown to the person, or a registry key
 * @param line from 1, or 0 where the format has no lines
 * @param key the key as the program writes it, such as {@code mail.smtpserver.smtp1.port}
 */
public record Place(String file, int line, String key) {

    /** A whole file. */
    public static Place of(String file) {
        return new Place(file, 0, "");
    }
}
