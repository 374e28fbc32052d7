package org.mailwright.export.syntax;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word of nullmailer's file remotes. Its manual promises the quoting of a shell, but version 2.2 takes the character
 * behind an escaped one as it is, be it a quote; a single quote is therefore written in double quotes, never escaped.
 */
public final class NullmailerWord {

    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9@._+:/=-]+");

    private NullmailerWord() {}

    /** Empty if the word has more than one line. */
    public static Optional<String> write(String text) {
        if (!Texts.isOneLine(text)) return Optional.empty();
        return Optional.of(BARE.matcher(text).matches() ? text : "'" + text.replace("'", "'\"'\"'") + "'");
    }
}
