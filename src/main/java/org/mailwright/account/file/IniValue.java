package org.mailwright.account.file;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.mailwright.account.file.IniDialect.Continuation;
import org.mailwright.account.file.IniDialect.Escapes;

/** Reads one value of an {@link IniFile}, with the lines in which it goes on; decodes it only if it is wanted. */
final class IniValue {

    private static final String THREE = "\"\"\"";

    private final byte[] bytes;
    private final LineScanner lines;
    private final IniDialect dialect;

    IniValue(byte[] bytes, LineScanner lines, IniDialect dialect) {
        this.bytes = bytes;
        this.lines = lines;
        this.dialect = dialect;
    }

    /**
     * A decoded value.
     *
     * @param secret whether a password was cut out of it
     * @param reference whether it stands for the value of something else
     */
    record Text(String text, boolean secret, boolean reference) {}

    /** The value, or empty if it is not wanted or too long. The lines that belong to it are stepped over. */
    Optional<Text> read(int from, int to, KeyUse use) {
        boolean wanted = use == KeyUse.WANTED || use == KeyUse.URL;
        if (dialect.escapes() == Escapes.GO_QUOTES) {
            var quoted = longQuote(from, to, wanted);
            if (quoted.isPresent()) return quoted.get();
        }
        var pieces = new ByteArrayOutputStream();
        int start = from;
        int end = to;
        while (goesOn(start, end)) {
            boolean indent = dialect.continuation() == Continuation.INDENT;
            if (wanted && pieces.size() <= Bytes.MAX_VALUE) pieces.write(bytes, start, end - start - (indent ? 0 : 1));
            if (!lines.next()) break;
            start = Bytes.skipBlanks(bytes, lines.start(), lines.end());
            end = Bytes.dropBlanks(bytes, start, lines.end());
            if (indent && wanted) pieces.write('\n');
        }
        if (!wanted || pieces.size() + end - start > Bytes.MAX_VALUE) return Optional.empty();
        if (pieces.size() == 0) return decoded(bytes, start, end, use);
        pieces.write(bytes, start, end - start);
        return decoded(pieces.toByteArray(), 0, pieces.size(), use);
    }

    private boolean goesOn(int from, int to) {
        return switch (dialect.continuation()) {
            case NONE -> false;
            case INDENT -> lines.isNextIndented();
            case BACKSLASH -> to > from && bytes[to - 1] == '\\' && (to - 2 < from || bytes[to - 2] != '\\');
        };
    }

    /** A value in three quotes or in backquotes, which may hold ends of lines. */
    private Optional<Optional<Text>> longQuote(int from, int to, boolean wanted) {
        var quote =
                Bytes.startsWith(bytes, from, to, THREE) ? THREE : Bytes.startsWith(bytes, from, to, "`") ? "`" : "";
        if (quote.isEmpty()) return Optional.empty();
        int start = from + quote.length();
        int close = Bytes.find(bytes, start, bytes.length, quote);
        if (close < 0) return Optional.empty();
        lines.skipTo(close);
        var text = wanted ? Bytes.value(bytes, start, close) : Optional.<String>empty();
        return Optional.of(text.map(value -> new Text(value, false, false)));
    }

    private Optional<Text> decoded(byte[] source, int from, int to, KeyUse use) {
        if (use == KeyUse.URL) {
            var url = UrlText.of(source, from, to);
            return url.map(text -> new Text(unquoted(text.text()), text.secret(), false));
        }
        int end = dialect.escapes() == Escapes.GO_QUOTES ? commentStart(source, from, to) : to;
        return Bytes.value(source, from, end).map(this::unescaped);
    }

    private Text unescaped(String raw) {
        return switch (dialect.escapes()) {
            case NONE -> new Text(raw, false, false);
            case BACKSLASH -> new Text(BackslashText.unescape(raw), false, false);
            case QT -> new Text(BackslashText.unescape(unquoted(raw)), false, false);
            case PERCENT ->
                new Text(raw.replace("%%", "%"), false, raw.replace("%%", "").contains("%("));
            case GO_QUOTES -> new Text(unquoted(raw), false, raw.contains("%(") || raw.startsWith("$__"));
        };
    }

    private static String unquoted(String text) {
        if (text.length() < 2) return text;
        char quote = text.charAt(0);
        boolean whole = (quote == '"' || quote == '\'') && text.indexOf(quote, 1) == text.length() - 1;
        return whole ? text.substring(1, text.length() - 1) : text;
    }

    /** Where the value ends before a comment on the same line, outside quotes. */
    private static int commentStart(byte[] source, int from, int to) {
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            if (source[i] == '"') quoted = !quoted;
            boolean mark = source[i] == '#' || source[i] == ';';
            if (mark && !quoted && i > from && Bytes.isBlank(source[i - 1])) return Bytes.dropBlanks(source, from, i);
        }
        return to;
    }
}
