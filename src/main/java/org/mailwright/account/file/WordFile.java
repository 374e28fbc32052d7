package org.mailwright.account.file;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;

/**
 * A file of lines that begin with a word and go on with its value, such as those of msmtp and mbsync. Values may be in
 * double quotes, and a line that begins with # is a comment.
 */
public final class WordFile {

    private static final int MAX_LINES = 50_000;

    private WordFile() {}

    /** What quotes and backslashes do in a value. */
    public enum Quotes {
        /** Quotes around the whole are taken off; nothing else. */
        OUTER,
        /** Quotes and backslashes anywhere, as in a shell; the value ends at a blank. */
        SHELL
    }

    /**
     * A line.
     *
     * @param word empty for an empty line, which ends a section in some formats
     * @param setting the value, blank unless it was asked for
     */
    public record Line(String word, Setting setting, boolean secret) {}

    public static List<Line> read(FileBytes file, KeyRule rule, Quotes quotes) {
        try (var text = Utf8.of(file)) {
            var bytes = text.array();
            var lines = new LineScanner(bytes);
            var all = new ArrayList<Line>();
            while (lines.next() && all.size() < MAX_LINES) {
                int from = Bytes.skipBlanks(bytes, lines.start(), lines.end());
                int to = Bytes.dropBlanks(bytes, from, lines.end());
                if (from < to && bytes[from] == '#') continue;
                all.add(line(bytes, from, to, new Place(text.file(), lines.number(), ""), rule, quotes));
            }
            return all;
        }
    }

    private static Line line(byte[] bytes, int from, int to, Place at, KeyRule rule, Quotes quotes) {
        int end = from;
        while (end < to && !Bytes.isBlank(bytes[end])) end++;
        var word = Bytes.key(bytes, from, end).orElse("");
        var place = new Place(at.file(), at.line(), word);
        int value = Bytes.skipBlanks(bytes, end, to);
        var use = word.isEmpty() ? KeyUse.IGNORED : rule.use("", word);
        var text = use != KeyUse.WANTED
                ? Optional.of("")
                : quotes == Quotes.SHELL ? argument(bytes, value, to) : value(bytes, value, to);
        var setting = text.map(each -> Setting.at(each, place)).orElseGet(() -> Setting.unexpanded(place));
        return new Line(word, setting, use == KeyUse.SECRET && value < to);
    }

    /** The first argument. A quote that is not closed, and a backslash at the end, are mistakes. */
    private static Optional<String> argument(byte[] bytes, int from, int to) {
        var plain = new ByteArrayOutputStream();
        boolean quoted = false;
        int at = from;
        for (; at < to && (quoted || !Bytes.isBlank(bytes[at])); at++) {
            if (bytes[at] == '"') quoted = !quoted;
            else if (bytes[at] != '\\') plain.write(bytes[at]);
            else if (++at < to) plain.write(bytes[at]);
        }
        boolean sound = !quoted && at <= to;
        return sound ? Bytes.value(plain.toByteArray(), 0, plain.size()) : Optional.empty();
    }

    private static Optional<String> value(byte[] bytes, int from, int to) {
        boolean quoted = to - from >= 2 && bytes[from] == '"' && bytes[to - 1] == '"';
        return Bytes.value(bytes, quoted ? from + 1 : from, quoted ? to - 1 : to);
    }
}
