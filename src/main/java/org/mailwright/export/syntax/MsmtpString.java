package org.mailwright.export.syntax;

import java.util.Optional;

/**
 * An argument in a msmtprc. The rest of the line is the argument; one pair of quotes around all of it is removed, and
 * between them every character stands for itself, quotes and backslashes too.
 */
public final class MsmtpString {

    private MsmtpString() {}

    /** Empty if the text has more than one line. */
    public static Optional<String> write(String text) {
        return Texts.isOneLine(text) ? Optional.of('"' + text + '"') : Optional.empty();
    }
}
