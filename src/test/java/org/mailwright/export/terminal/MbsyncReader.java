package org.mailwright.export.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads a mbsyncrc as mbsync does: words with quotes and backslashes, sections that an empty line ends. */
final class MbsyncReader {

    private MbsyncReader() {}

    static Map<String, String> read(String text) {
        var lines = new RcLines();
        var section = "";
        for (var line : text.split("\n", -1)) {
            if (line.getBytes(StandardCharsets.UTF_8).length > 1021)
                throw new IllegalArgumentException("too long a line");
            var rest = line.stripLeading();
            if (rest.startsWith("#")) continue;
            if (rest.isEmpty()) {
                section = "";
                continue;
            }
            int blank = rest.indexOf(' ');
            var key = rest.substring(0, blank);
            if (section.isEmpty()) section = key;
            lines.put(section + "." + key, words(rest.substring(blank + 1)));
        }
        return lines.found();
    }

    /** All words of a line; several are set apart by a character that no value has. */
    private static String words(String rest) {
        var out = new StringBuilder();
        var escaped = false;
        var quoted = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (escaped) {
                escaped = false;
                out.append(c);
            } else if (c == '\\') escaped = true;
            else if (c == '"') quoted = !quoted;
            else if (!quoted && Character.isWhitespace(c)) out.append('\n');
            else out.append(c);
        }
        if (escaped || quoted) throw new IllegalArgumentException("an open quote or escape");
        return out.toString();
    }
}
