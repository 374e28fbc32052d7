package org.mailwright.export.syntax;

import java.util.Optional;

/**
 * A string in a muttrc, in single quotes: between double quotes, Mutt expands $NAME and runs what stands in backticks. A
 * single quote itself is written outside of the quotes, after a backslash.
 */
public final class MuttString {

    private MuttString() {}

    /** Empty if the text has more than one line. */
    public static Optional<String> write(String text) {
        return Texts.isOneLine(text) ? Optional.of("'" + text.replace("'", "'\\''") + "'") : Optional.empty();
    }
}
