package org.mailwright.export.syntax;

import java.util.Optional;

/**
 * A value in git's configuration (git-config(1), section Syntax), in double quotes, so that # and ; begin no comment and
 * blanks at its ends stay.
 */
public final class GitConfigValue {

    private GitConfigValue() {}

    /** Empty if the text has more than one line. */
    public static Optional<String> write(String text) {
        return Texts.isOneLine(text)
                ? Optional.of('"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                : Optional.empty();
    }
}
