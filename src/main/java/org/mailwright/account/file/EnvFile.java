package org.mailwright.account.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;

/**
 * A file of environment variables ({@code .env}): {@code NAME=value}, with or without {@code export}, in quotes or not. A
 * value that refers to a variable which is not in the file, or to a command, is not expanded.
 */
public final class EnvFile {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z0-9_]{1,100})}");

    private final byte[] bytes;
    private final String file;
    private final KeyRule rule;
    private final LineScanner lines;
    private final Map<String, Setting> values = new LinkedHashMap<>();
    private int secrets;

    private EnvFile(FileBytes file, KeyRule rule) {
        this.bytes = file.array();
        this.file = file.file();
        this.rule = rule;
        this.lines = new LineScanner(bytes);
    }

    public static EnvFile read(FileBytes file, KeyRule rule) {
        try (var text = Utf8.of(file)) {
            var env = new EnvFile(text, rule);
            while (env.lines.next()) env.line();
            return env;
        }
    }

    /** The value of a variable, if it is not blank. */
    public Optional<Setting> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(setting -> !setting.isBlank() || setting.unexpanded());
    }

    public int secrets() {
        return secrets;
    }

    private void line() {
        int from = Bytes.skipBlanks(bytes, lines.start(), lines.end());
        if (Bytes.startsWith(bytes, from, lines.end(), "export "))
            from = Bytes.skipBlanks(bytes, from + 7, lines.end());
        int equals = Bytes.indexOf(bytes, from, lines.end(), "=");
        if (equals <= from || bytes[from] == '#') return;
        var name = Bytes.key(bytes, from, Bytes.dropBlanks(bytes, from, equals))
                .filter(key -> key.matches("[A-Za-z0-9_.]+"));
        if (name.isEmpty()) return;
        var place = new Place(file, lines.number(), name.get());
        var use = rule.use("", name.get());
        int start = Bytes.skipBlanks(bytes, equals + 1, lines.end());
        byte quote = start < lines.end() ? bytes[start] : 0;
        boolean quoted = quote == '"' || quote == '\'' || quote == '`';
        int end = quoted ? closing(start + 1, quote) : bareEnd(start);
        if (quoted && use == KeyUse.WANTED && goesOn(end)) { // as in "Ada" <ada@example.org>
            quoted = false;
            end = bareEnd(start);
        }
        if (quoted) {
            start++;
            lines.skipTo(Math.min(end, bytes.length));
        }
        keep(name.get(), use, place, start, end, quote);
    }

    private void keep(String name, KeyUse use, Place place, int from, int to, byte quote) {
        switch (use) {
            case SECRET -> secrets += from < to ? 1 : 0;
            case URL -> {
                var url = UrlText.of(bytes, from, to);
                secrets += url.filter(UrlText::secret).isPresent() ? 1 : 0;
                put(name, url.map(UrlText::text), place, quote);
            }
            case WANTED -> put(name, Bytes.value(bytes, from, to), place, quote);
            case IGNORED -> {}
        }
    }

    private void put(String name, Optional<String> text, Place place, byte quote) {
        boolean refers = quote != '\''
                && text.filter(each -> each.contains("$") || each.contains("`")).isPresent();
        values.put(
                name,
                refers || text.isEmpty() ? referred(text, place) : Setting.at(unescaped(text.get(), quote), place));
    }

    /** A reference to a variable further up in this file, as for {@code MAIL_FROM_ADDRESS=${MAIL_USERNAME}}. */
    private Setting referred(Optional<String> text, Place place) {
        var matcher = REFERENCE.matcher(text.orElse(""));
        var plain = new StringBuilder();
        while (matcher.find()) {
            var known = get(matcher.group(1)).filter(setting -> !setting.unexpanded());
            if (known.isEmpty() || plain.length() > Bytes.MAX_VALUE) return Setting.unexpanded(place);
            matcher.appendReplacement(
                    plain, Matcher.quoteReplacement(known.get().value()));
        }
        var whole = matcher.appendTail(plain).toString();
        boolean left = text.isEmpty() || whole.contains("$") || whole.contains("`");
        return left ? Setting.unexpanded(place) : Setting.at(whole, place);
    }

    private static String unescaped(String text, byte quote) {
        return quote == '"' ? text.replaceAll("\\\\([\"\\\\$])", "$1") : text;
    }

    /** The quote that ends the value, also in a later line; the end of the line if there is none. */
    private int closing(int from, byte quote) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\\' && quote == '"') i++;
            else if (bytes[i] == quote) return i;
        }
        return lines.end();
    }

    /** Whether more than a comment stands behind a value's closing quote, in its first line. */
    private boolean goesOn(int end) {
        int next = end < lines.end() ? Bytes.skipBlanks(bytes, end + 1, lines.end()) : lines.end();
        return next < lines.end() && bytes[next] == '<';
    }

    /** A comment begins behind a blank. */
    private int bareEnd(int from) {
        for (int i = from; i < lines.end(); i++) {
            if (bytes[i] == '#' && i > from && Bytes.isBlank(bytes[i - 1])) return Bytes.dropBlanks(bytes, from, i);
        }
        return Bytes.dropBlanks(bytes, from, lines.end());
    }
}
