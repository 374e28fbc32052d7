package org.mailwright.export.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a muttrc as Mutt does, but runs and expands nothing: a command in backticks becomes RUN(command), a variable
 * VAR(name), so that whatever would be run or expanded shows.
 */
final class MuttReader {

    private final String line;
    private int at;

    private MuttReader(String line) {
        this.line = line;
    }

    static Map<String, String> read(String text) {
        var lines = new RcLines();
        for (var line : text.split("\n", -1)) {
            if (line.endsWith("\\")) throw new IllegalArgumentException("goes on in the next line");
            var words = new MuttReader(line).words();
            if (words.isEmpty()) continue;
            if (words.size() != 2 || !words.getFirst().equals("set"))
                throw new IllegalArgumentException(words.toString());
            var pair = words.get(1).split("=", 2);
            lines.put(pair[0], pair[1]);
        }
        return lines.found();
    }

    /** The words of one command; a semicolon would begin another. */
    private List<String> words() {
        var words = new ArrayList<String>();
        skipBlanks();
        while (at < line.length() && line.charAt(at) != '#') {
            if (line.charAt(at) == ';') throw new IllegalArgumentException("a second command");
            words.add(word());
            skipBlanks();
        }
        return words;
    }

    private void skipBlanks() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) at++;
    }

    private String word() {
        var word = new StringBuilder();
        char quote = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (quote == 0 && (Character.isWhitespace(c) || c == '#' || c == ';')) return word.toString();
            at++;
            if (c == quote) quote = 0;
            else if (quote == 0 && (c == '\'' || c == '"')) quote = c;
            else if (c == '\\' && quote != '\'') word.append(escape());
            else if (c == '`' && quote != '\'')
                word.append("RUN(").append(upTo('`')).append(')');
            else if (c == '$' && quote != '\'' && isVariable())
                word.append("VAR(").append(variable()).append(')');
            else word.append(c);
        }
        if (quote != 0) throw new IllegalArgumentException("an open quote");
        return word.toString();
    }

    private char escape() {
        if (at == line.length()) throw new IllegalArgumentException("an open escape");
        return line.charAt(at++);
    }

    private String upTo(char end) {
        int stop = line.indexOf(end, at);
        if (stop < 0) throw new IllegalArgumentException("an open " + end);
        var between = line.substring(at, stop);
        at = stop + 1;
        return between;
    }

    private boolean isVariable() {
        return at < line.length() && (line.charAt(at) == '{' || Character.isLetter(line.charAt(at)));
    }

    private String variable() {
        int begin = at;
        while (at < line.length()
                && (Character.isLetterOrDigit(line.charAt(at)) || "{}_".indexOf(line.charAt(at)) >= 0)) at++;
        return line.substring(begin, at);
    }
}
