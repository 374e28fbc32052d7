package org.mailwright.export.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What programs do with a written value, by their documentation and, where that errs, by their sources. */
final class Readers {

    private Readers() {}

    /** A text, and what stands behind its end. */
    record Read(String text, String rest) {}

    /** PHP and Ruby: a backslash escapes a quote or a backslash, and is itself before anything else. */
    static Read singleQuoted(String source) {
        var text = new StringBuilder();
        int i = 1;
        while (source.charAt(i) != '\'') {
            if (source.charAt(i) == '\\' && "'\\".indexOf(source.charAt(i + 1)) >= 0) i++;
            text.append(source.charAt(i++));
        }
        return new Read(text.toString(), source.substring(i + 1));
    }

    /** A POSIX shell (2.2); empty where it would expand something or go on in the next word. */
    static Optional<String> shell(String word) {
        var text = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (quote == 0 && (c == '\'' || c == '"')) quote = c;
            else if (c == quote) quote = 0;
            else if (quote == '"' && "$`\\!".indexOf(c) >= 0) return Optional.empty();
            else if (quote == 0 && !Character.isLetterOrDigit(c) && "@._+:/-".indexOf(c) < 0) return Optional.empty();
            else text.append(c);
        }
        return quote == 0 ? Optional.of(text.toString()) : Optional.empty();
    }

    /** Docker Compose: a backslash before the closing quote escapes it; double quotes expand. */
    static Optional<String> compose(String value) {
        char quote = value.isEmpty() ? 0 : value.charAt(0);
        if (quote != '\'' && quote != '"') return Optional.of(value).filter(v -> !v.contains(" #") && !v.contains("$"));
        var text = new StringBuilder();
        boolean escaped = false;
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == quote && !escaped)
                return i == value.length() - 1 ? Optional.of(text.toString()) : Optional.empty();
            if (c == quote) escaped = false;
            else if (!escaped && c == '\\') {
                escaped = true;
                continue;
            } else if (escaped) {
                escaped = false;
                text.append('\\');
            }
            text.append(c);
        }
        return Optional.empty();
    }

    /** python-dotenv: it decodes \' and \\ between single quotes, and fills in ${NAME} everywhere. */
    static Optional<String> pythonDotenv(String value) {
        if (value.contains("${")) return Optional.empty();
        var single = Pattern.compile("'((?:\\\\'|[^'])*)'", Pattern.DOTALL).matcher(value);
        if (value.startsWith("'")) {
            return single.matches() ? Optional.of(single.group(1).replaceAll("\\\\([\\\\'])", "$1")) : Optional.empty();
        }
        if (value.startsWith("\""))
            return Optional.of(value.substring(1, value.length() - 1)).filter(v -> !v.contains("\\"));
        return Optional.of(value);
    }

    /** The library ini.v1 of Go: readValue of its parser.go, with continuation lines and inline comments on. */
    static String goIni(String value) {
        var line = value.stripLeading();
        if (Pattern.compile("%\\([^)]+\\)s").matcher(line).find()) return "expanded";
        if (line.length() > 3 && line.startsWith("\"\"\"")) {
            return line.substring(3, 3 + line.substring(3).lastIndexOf("\"\"\""));
        }
        if (line.endsWith("\\") || line.startsWith("`")) return "continued";
        return line.replaceAll("[#;].*", "").strip().replaceAll("^(['\"])([^'\"]*)\\1$", "$2");
    }

    /** nullmailer 2.2: parse_arg of its argparse.cc, which takes the character behind an escaped one as it is. */
    static List<String> nullmailer(String line) {
        var words = new ArrayList<String>();
        int i = 0;
        while (i < line.length()) {
            if (isSpace(line.charAt(i))) {
                i++;
                continue;
            }
            var word = new StringBuilder();
            while (i < line.length() && !isSpace(line.charAt(i))) {
                char c = line.charAt(i++);
                if (c == '\'') {
                    i = until('\'', line, i, word, false);
                } else if (c == '"') {
                    i = until('"', line, i, word, true);
                } else if (c == '\\') {
                    i = asTheyAre(line, i, word);
                } else {
                    word.append(c);
                }
            }
            words.add(word.toString());
        }
        return words;
    }

    private static int until(char quote, String line, int from, StringBuilder word, boolean escapes) {
        int i = from;
        while (i < line.length() && line.charAt(i) != quote) {
            char c = line.charAt(i++);
            if (escapes && c == '\\') i = asTheyAre(line, i, word);
            else word.append(c);
        }
        return i + 1;
    }

    /** The escaped character, and the one behind it. */
    private static int asTheyAre(String line, int from, StringBuilder word) {
        int end = Math.min(from + 2, line.length());
        word.append(line, from, end);
        return end;
    }

    private static boolean isSpace(char c) {
        return " \t\n\u000b\f\r".indexOf(c) >= 0;
    }
}
