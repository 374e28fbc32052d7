package org.mailwright.account.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Splits a muttrc into commands and words without decoding them. */
final class MuttWords {

    private final byte[] bytes;
    private int at;
    private int line = 1;

    MuttWords(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A word, quotes included.
     *
     * @param runs whether backquotes would run a command in it
     */
    record Word(int from, int to, boolean runs) {}

    int line() {
        return line;
    }

    /** Steps to the next command, over empty lines and comments; false at the end. */
    boolean nextCommand() {
        while (at < bytes.length) {
            skipBlanks();
            if (at >= bytes.length) return false;
            if (bytes[at] == '#') skipLine();
            else if (bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == ';') advance();
            else return true;
        }
        return false;
    }

    /** Steps over what is left of the command. */
    void skipCommand() {
        while (next().isPresent()) {
            // its words do not count
        }
    }

    /** The next word of the command. */
    Optional<Word> next() {
        skipBlanks();
        int from = at;
        boolean runs = false;
        while (at < bytes.length
                && !isEnd(bytes[at])
                && !Bytes.isBlank(bytes[at])
                && !(bytes[at] == '#' && at == from)) {
            runs |= bytes[at] == '`';
            if (bytes[at] == '"' || bytes[at] == '\'' || bytes[at] == '`') runs |= skipQuoted(bytes[at]);
            else if (bytes[at] == '\\') skipEscape();
            else at++;
        }
        if (at > from) return Optional.of(new Word(from, at, runs));
        if (at < bytes.length && bytes[at] == '#') skipLine();
        return Optional.empty();
    }

    /** The name of a variable in a set command, without a prefix such as ? or &. */
    Optional<String> nextName() {
        skipBlanks();
        while (at < bytes.length && (bytes[at] == '&' || bytes[at] == '?')) at++;
        int from = at;
        while (at < bytes.length && (Character.isLetterOrDigit(bytes[at]) || bytes[at] == '_' || bytes[at] == '-'))
            at++;
        var name = Bytes.key(bytes, from, at);
        if (name.isEmpty() && at < bytes.length && !isEnd(bytes[at]) && bytes[at] != '#') {
            next(); // something that is no variable
            return at < bytes.length && !isEnd(bytes[at]) ? nextName() : Optional.empty();
        }
        return name;
    }

    /** The value behind an equals sign, which may have blanks around it; empty if there is no sign. */
    Optional<Word> valueAfterEquals() {
        int before = at;
        skipBlanks();
        if (at < bytes.length && (bytes[at] == '+' || bytes[at] == '-')) at++;
        if (at >= bytes.length || bytes[at] != '=') {
            at = before;
            return Optional.empty();
        }
        at++;
        return Optional.of(next().orElseGet(() -> new Word(at, at, false)));
    }

    /** The text of a word, without its quotes and escapes. References are left as they are. */
    String text(Word word) {
        return text(bytes, word.from(), word.to());
    }

    static String text(byte[] bytes, int from, int to) {
        var plain = new ByteArrayOutputStream();
        byte quote = 0;
        for (int i = from; i < Math.min(to, from + Bytes.MAX_VALUE); i++) {
            byte b = bytes[i];
            if (quote == 0 && (b == '"' || b == '\'')) quote = b;
            else if (quote != 0 && b == quote) quote = 0;
            else if (b == '\\' && quote != '\'' && i + 1 < to) escaped(bytes[++i], plain);
            else plain.write(b);
        }
        return plain.toString(StandardCharsets.UTF_8);
    }

    private static void escaped(byte b, ByteArrayOutputStream plain) {
        switch (b) {
            case 'n' -> plain.write('\n');
            case 't' -> plain.write('\t');
            case 'r' -> plain.write('\r');
            case '\n' -> {} // a joined line
            default -> plain.write(b);
        }
    }

    /** Steps over a quoted part, which may span lines; returns whether backquotes are in it. */
    private boolean skipQuoted(byte quote) {
        boolean runs = false;
        advance();
        while (at < bytes.length && bytes[at] != quote) {
            runs |= quote == '"' && bytes[at] == '`';
            if (bytes[at] == '\\' && quote != '\'') skipEscape();
            else advance();
        }
        if (at < bytes.length) at++;
        return runs;
    }

    private void skipEscape() {
        at++;
        if (at < bytes.length) advance();
    }

    private void skipBlanks() {
        while (at < bytes.length) {
            if (Bytes.isBlank(bytes[at])) at++;
            else if (bytes[at] == '\\' && at + 1 < bytes.length && bytes[at + 1] == '\n') skipEscape();
            else return;
        }
    }

    private void skipLine() {
        while (at < bytes.length && bytes[at] != '\n') at++;
    }

    private void advance() {
        if (bytes[at++] == '\n') line++;
    }

    private static boolean isEnd(byte b) {
        return b == '\n' || b == '\r' || b == ';';
    }
}
