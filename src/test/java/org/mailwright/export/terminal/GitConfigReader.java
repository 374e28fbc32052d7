package org.mailwright.export.terminal;

import java.util.Map;

/** Reads git's configuration as git does: one section, quotes that join, four escapes, comments after # and ;. */
final class GitConfigReader {

    private GitConfigReader() {}

    static Map<String, String> read(String text) {
        var lines = new RcLines();
        for (var line : text.split("\n", -1)) {
            var rest = line.strip();
            if (rest.isEmpty() || rest.startsWith("#") || rest.startsWith(";")) continue;
            if (rest.startsWith("[")) {
                lines.put("section", rest);
                continue;
            }
            int end = rest.indexOf('=');
            lines.put(
                    rest.substring(0, end).strip(),
                    value(rest.substring(end + 1).strip()));
        }
        return lines.found();
    }

    private static String value(String text) {
        var value = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (!quoted && (c == '#' || c == ';')) break;
            else if (c == '\\') value.append(escape(text.charAt(++i)));
            else value.append(c);
        }
        if (quoted) throw new IllegalArgumentException("an open quote");
        return value.toString();
    }

    private static char escape(char c) {
        return switch (c) {
            case '\\', '"' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'b' -> '\b';
            default -> throw new IllegalArgumentException("no such escape: " + c);
        };
    }
}
