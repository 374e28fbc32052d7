package org.mailwright.export.terminal;

import java.util.Map;

/**
 * Reads a mailrc as S-nail with v15-compat does, but runs and expands nothing: a variable becomes VAR(name), a command of
 * the shell RUN(line).
 */
final class SnailReader {

    private static final String SHELL = "\\vput ! ";

    private SnailReader() {}

    static Map<String, String> read(String text) {
        var lines = new RcLines();
        for (var line : text.split("\n", -1)) {
            if (line.endsWith("\\")) throw new IllegalArgumentException("goes on in the next line");
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith(SHELL)) {
                var words = line.substring(SHELL.length()).split(" ", 2);
                lines.put(words[0], "RUN(" + words[1] + ")");
                continue;
            }
            if (!line.startsWith("set ")) throw new IllegalArgumentException(line);
            var pair = word(line.substring(4)).split("=", 2);
            lines.put(pair[0], pair.length == 1 ? "" : pair[1]);
        }
        return lines.found();
    }

    /** One word, which takes the whole of the text. */
    private static String word(String text) {
        var word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == '\'' ? c == '\'' : quote == '"' && c == '"') quote = 0;
            else if (quote == 0 && (c == '\'' || c == '"')) quote = c;
            else if (quote == 0 && " \t|&;".indexOf(c) >= 0) throw new IllegalArgumentException("a second word");
            else if (quote != '\'' && c == '\\') word.append(text.charAt(++i));
            else if (quote != '\'' && c == '$') word.append("VAR:");
            else word.append(c);
        }
        if (quote != 0) throw new IllegalArgumentException("an open quote");
        return word.toString();
    }
}
