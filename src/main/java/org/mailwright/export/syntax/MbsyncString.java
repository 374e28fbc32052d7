package org.mailwright.export.syntax;

import java.util.Optional;

/** An argument in a mbsyncrc, in double quotes, where a backslash takes the next character as it is. */
public final class MbsyncString {

    private MbsyncString() {}

    /** Empty if the text has more than one line. */
    public static Optional<String> write(String text) {
        return Texts.isOneLine(text)
                ? Optional.of('"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                : Optional.empty();
    }
}
