package org.mailwright.account.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;

/** A file in the format of git: sections with or without a name of their own, quotes anywhere in a value. */
public final class GitConfig {

    private static final int MAX_ENTRIES = 20_000;

    private final byte[] bytes;
    private final String file;
    private final KeyRule rule;
    private final List<Entry> entries = new ArrayList<>();
    private Optional<Place> malformed = Optional.empty();
    private String section = "";

    private GitConfig(FileBytes file, KeyRule rule) {
        this.bytes = file.array();
        this.file = file.file();
        this.rule = rule;
    }

    /**
     * A value.
     *
     * @param section in lower case, a name of its own behind a dot as it is: {@code sendemail.work}
     * @param key in lower case
     */
    public record Entry(String section, String key, Setting setting, boolean secret) {}

    public static GitConfig read(FileBytes file, KeyRule rule) {
        try (var text = Utf8.of(file)) {
            var config = new GitConfig(text, rule);
            var lines = new LineScanner(config.bytes);
            while (lines.next() && config.entries.size() < MAX_ENTRIES) config.line(lines);
            return config;
        }
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public Optional<Place> malformed() {
        return malformed;
    }

    /** The last value of a key, since that is the one that counts. */
    public Optional<Setting> get(String wantedSection, String key) {
        return entries.stream()
                .filter(entry ->
                        entry.section().equals(wantedSection) && entry.key().equals(key.toLowerCase(Locale.ROOT)))
                .reduce((_, last) -> last)
                .map(Entry::setting);
    }

    private void line(LineScanner lines) {
        int from = Bytes.skipBlanks(bytes, lines.start(), lines.end());
        int to = lines.end();
        if (from < to && bytes[from] == '[') {
            int close = Bytes.indexOf(bytes, from, to, "]");
            if (close < 0) spoil(lines.number());
            section = close < 0
                    ? ""
                    : section(new String(bytes, from + 1, Math.min(close - from - 1, 200), StandardCharsets.UTF_8));
            from = close < 0 ? to : Bytes.skipBlanks(bytes, close + 1, to); // a key may follow on the same line
        }
        if (from >= to || bytes[from] == '#' || bytes[from] == ';') return;
        int end = from;
        while (end < to && (Character.isLetterOrDigit(bytes[end]) || bytes[end] == '-')) end++;
        var key = Bytes.key(bytes, from, end).map(text -> text.toLowerCase(Locale.ROOT));
        int equals = Bytes.skipBlanks(bytes, end, to);
        if (key.isEmpty() || equals < to && bytes[equals] != '=') {
            spoil(lines.number());
            return;
        }
        entry(key.get(), Math.min(equals + 1, to), lines);
    }

    /** {@code sendemail "work"} becomes {@code sendemail.work}. */
    private static String section(String head) {
        int quote = head.indexOf('"');
        if (quote < 0) return head.strip().toLowerCase(Locale.ROOT);
        int close = head.lastIndexOf('"');
        var name = close > quote ? head.substring(quote + 1, close).replaceAll("\\\\(.)", "$1") : "";
        return head.substring(0, quote).strip().toLowerCase(Locale.ROOT) + "." + name;
    }

    private void entry(String key, int from, LineScanner lines) {
        var place = new Place(file, lines.number(), section + "." + key);
        var use = rule.use(section, key);
        boolean blank = Bytes.skipBlanks(bytes, from, lines.end()) == lines.end();
        var value = value(from, lines, use == KeyUse.WANTED);
        if (use == KeyUse.SECRET) entries.add(new Entry(section, key, Setting.unexpanded(place), !blank));
        if (use == KeyUse.WANTED) entries.add(new Entry(section, key, Setting.at(value, place), false));
    }

    /** Steps over the lines of the value, and decodes it if it is wanted. */
    private String value(int from, LineScanner lines, boolean wanted) {
        var plain = new ByteArrayOutputStream();
        boolean quoted = false;
        int i = Bytes.skipBlanks(bytes, from, lines.end());
        while (true) {
            if (i >= lines.end()) break;
            byte b = bytes[i++];
            if (b == '\\') {
                if (i >= lines.end()) {
                    if (!lines.next()) break;
                    i = lines.start();
                } else {
                    keep(plain, escaped(bytes[i++]), wanted);
                }
            } else if (b == '"') {
                quoted = !quoted;
            } else if (!quoted && (b == '#' || b == ';')) {
                break;
            } else {
                keep(plain, b, wanted);
            }
        }
        return plain.toString(StandardCharsets.UTF_8).strip();
    }

    private static void keep(ByteArrayOutputStream plain, int b, boolean wanted) {
        if (wanted && plain.size() < Bytes.MAX_VALUE) plain.write(b);
    }

    private static int escaped(byte b) {
        return switch (b) {
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> b;
        };
    }

    private void spoil(int line) {
        if (malformed.isEmpty()) malformed = Optional.of(new Place(file, line, ""));
    }
}
