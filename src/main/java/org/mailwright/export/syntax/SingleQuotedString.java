package org.mailwright.export.syntax;

import java.util.Optional;

/** A string in single quotes as PHP and Ruby read it: only the quote and the backslash are escaped, nothing expands. */
public final class SingleQuotedString {

    private SingleQuotedString() {}

    /** Empty if the text has half of a surrogate pair, or a control character that an editor would change. */
    public static Optional<String> write(String text) {
        return Texts.isOneLine(text)
                ? Optional.of("'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'")
                : Optional.empty();
    }
}
