package org.mailwright.export.syntax;

import java.util.Optional;

/** A basic string of TOML 1.0, which is also a quoted key. */
public final class TomlString {

    private TomlString() {}

    /** Empty if the text has half of a surrogate pair, or a control character that an editor would change. */
    public static Optional<String> write(String text) {
        return Texts.isOneLine(text)
                ? Optional.of('"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                : Optional.empty();
    }
}
