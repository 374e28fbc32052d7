package org.mailwright.export.syntax;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value in the INI dialect of the Go library ini.v1, which Gitea, Forgejo and Grafana read. Three double quotes keep
 * quotes, backslashes, # and ; as they are, even if the value itself ends with quotes: the last three on the line close.
 */
public final class GoIniValue {

    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9@._+:/-]+");

    /** The library replaces %(key)s by the value of that key, in quotes too. */
    private static final Pattern EXPANDED = Pattern.compile("%\\([^)]*\\)s");

    private GoIniValue() {}

    /** Empty if the value has more than one line or would be expanded. */
    public static Optional<String> write(String text) {
        if (!Texts.isOneLine(text) || EXPANDED.matcher(text).find()) return Optional.empty();
        return Optional.of(BARE.matcher(text).matches() ? text : "\"\"\"" + text + "\"\"\"");
    }
}
