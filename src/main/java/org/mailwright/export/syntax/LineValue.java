package org.mailwright.export.syntax;

import java.util.Optional;

/**
 * A value that fills the rest of a line and knows neither quotes nor escapes: Postfix' tables, Proxmox' section files.
 * Their readers strip white space at both ends.
 */
public final class LineValue {

    private LineValue() {}

    /** Empty if the value has more than one line, is blank, or begins or ends with white space. */
    public static Optional<String> write(String text) {
        return Texts.isOneLine(text) && !text.isBlank() && !hasOuterSpace(text) ? Optional.of(text) : Optional.empty();
    }

    private static boolean hasOuterSpace(String text) {
        return isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length()));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
