package org.mailwright.account.file;

/** Undoes the backslashes of GKeyFile, KConfig, QSettings and TOML. */
final class BackslashText {

    private BackslashText() {}

    /** An escape that is not known stays as it is, which keeps {@code \;} in lists. */
    static String unescape(String text) {
        if (text.indexOf('\\') < 0) return text;
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char next = text.charAt(++i);
            switch (next) {
                case 's' -> plain.append(' ');
                case 't' -> plain.append('\t');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case '\\', '"' -> plain.append(next);
                case 'x', 'u' -> i = hex(text, i + 1, plain) - 1;
                default -> plain.append('\\').append(next);
            }
        }
        return plain.toString();
    }

    /** Appends the character of one to four hexadecimal digits, and returns the position behind them. */
    private static int hex(String text, int from, StringBuilder plain) {
        int at = from;
        int code = 0;
        while (at < text.length() && at < from + 4 && Character.digit(text.charAt(at), 16) >= 0) {
            code = code * 16 + Character.digit(text.charAt(at++), 16);
        }
        plain.append((char) code);
        return at;
    }
}
