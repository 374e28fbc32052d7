package org.mailwright.export.syntax;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The value of a NAME=value line that a POSIX shell, systemd, Docker Compose and the dotenv libraries of Ruby, Python,
 * PHP, JavaScript and Rust all read alike. They agree on bare words, on single quotes around what has no quote, no pair
 * of backslashes and no dollar sign before a brace, and on double quotes around what has nothing to expand.
 */
public final class EnvValue {

    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9@._+:/-]+");

    /** Python decodes a pair of backslashes between single quotes, Compose a backslash before the closing quote. */
    private static final Pattern NOT_IN_SINGLE_QUOTES = Pattern.compile("'|\\\\\\\\|\\\\$");

    /** The exclamation mark is for an interactive bash. */
    private static final Pattern NOT_IN_DOUBLE_QUOTES = Pattern.compile("[\"\\\\$`!]");

    /** Python fills in variables between single quotes too. */
    private static final String EXPANDED = "${";

    private EnvValue() {}

    /** Empty if the readers would not agree. */
    public static Optional<String> write(String text) {
        if (!Texts.isOneLine(text) || text.contains(EXPANDED)) return Optional.empty();
        if (BARE.matcher(text).matches()) return Optional.of(text);
        if (!NOT_IN_SINGLE_QUOTES.matcher(text).find()) return Optional.of("'" + text + "'");
        if (!NOT_IN_DOUBLE_QUOTES.matcher(text).find()) return Optional.of('"' + text + '"');
        return Optional.empty();
    }
}
