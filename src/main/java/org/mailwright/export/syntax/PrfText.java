package org.mailwright.export.syntax;

import java.util.Optional;

/**
 * Values of Outlook's .prf files, which are read like those of Windows' old .ini files: without any escape, blanks at
 * the ends and a pair of quotes around the whole are stripped.
 */
public final class PrfText {

    private PrfText() {}

    /** The value as it stands behind the equals sign; empty if it would be read as something else. */
    public static Optional<String> of(String value) {
        boolean printable = value.chars().allMatch(c -> c >= 32 && c < 127);
        boolean quoted = value.startsWith("\"") || value.startsWith("'") || value.endsWith("\"") || value.endsWith("'");
        return printable && !quoted && value.equals(value.strip()) ? Optional.of(value) : Optional.empty();
    }

    public static boolean canSay(String value) {
        return of(value).isPresent();
    }
}
