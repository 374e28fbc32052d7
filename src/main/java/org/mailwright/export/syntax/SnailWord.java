package org.mailwright.export.syntax;

import java.util.Optional;

/**
 * A word in a mailrc of S-nail with v15-compat, in single quotes as in sh(1): between double quotes, a dollar sign would
 * expand.
 */
public final class SnailWord {

    private SnailWord() {}

    /** Empty if the text has more than one line. */
    public static Optional<String> write(String text) {
        return Texts.isOneLine(text) ? Optional.of("'" + text.replace("'", "'\\''") + "'") : Optional.empty();
    }
}
