package org.mailwright.export.terminal;

import java.util.Map;
import java.util.regex.Pattern;

/** Reads the INI dialect of Go's ini.v1 as aerc has it read: quotes of three kinds, comments inside a line, %(key)s. */
final class GoIniReader {

    private static final Pattern REFERENCE = Pattern.compile("%\\(([^)]+)\\)s");

    private GoIniReader() {}

    static Map<String, String> read(String text) {
        var lines = new RcLines();
        for (var line : text.split("\n", -1)) {
            var rest = line.stripLeading();
            if (rest.isEmpty() || rest.startsWith("#") || rest.startsWith(";")) continue;
            if (rest.startsWith("[")) {
                lines.put("section", rest.substring(1, rest.lastIndexOf(']')));
                continue;
            }
            int end = rest.indexOf('=');
            int colon = rest.indexOf(':');
            if (colon >= 0 && colon < end) throw new IllegalArgumentException("0.14 ends a key at a colon too");
            lines.put(
                    rest.substring(0, end).strip(),
                    value(rest.substring(end + 1).stripLeading()));
        }
        return lines.found();
    }

    private static String value(String rest) {
        for (var quote : new String[] {"\"\"\"", "`"}) {
            if (!rest.startsWith(quote)) continue;
            int end = rest.lastIndexOf(quote);
            if (end < quote.length()) throw new IllegalArgumentException("goes on in the next line");
            return known(rest.substring(quote.length(), end));
        }
        var line = rest.strip();
        if (line.endsWith("\\")) throw new IllegalArgumentException("goes on in the next line");
        var bare = line.split("[#;]", 2)[0].strip();
        for (char quote : new char[] {'\'', '"'}) {
            if (bare.length() >= 2 && bare.charAt(0) == quote && bare.indexOf(quote, 1) == bare.length() - 1) {
                return known(bare.substring(1, bare.length() - 1));
            }
        }
        return known(bare);
    }

    /** A reference would be replaced, if there is a key of that name. */
    private static String known(String value) {
        if (REFERENCE.matcher(value).find()) throw new IllegalArgumentException("would be expanded: " + value);
        return value;
    }
}
