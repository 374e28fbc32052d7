package org.mailwright.account.file;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;

/**
 * A TOML file, of which only the values that a {@link KeyRule} asks for were decoded. A key is its whole path, such as
 * {@code accounts.work.backend.host}; a dot inside a quoted name is {@link #DOT}. After an error the reading goes on in
 * the next line. Arrays are passed over.
 */
public final class TomlFile {

    /** Stands for a dot that does not part names. */
    public static final char DOT = '\u2024';

    private static final int MAX_DEPTH = 12;

    private final byte[] bytes;
    private final String file;
    private final KeyRule rule;
    private final Map<String, Setting> values = new LinkedHashMap<>();
    private final Map<String, Integer> secrets = new LinkedHashMap<>();
    private Optional<Place> malformed = Optional.empty();
    private String table = "";
    private int at;
    private int line = 1;

    private TomlFile(FileBytes file, KeyRule rule) {
        this.bytes = file.array();
        this.file = file.file();
        this.rule = rule;
    }

    public static TomlFile read(FileBytes file, KeyRule rule) {
        try (var text = Utf8.of(file)) {
            var toml = new TomlFile(text, rule);
            for (toml.skipSpace(); toml.at < toml.bytes.length; toml.skipSpace()) toml.expression();
            return toml;
        }
    }

    public Map<String, Setting> values() {
        return Collections.unmodifiableMap(values);
    }

    /** How many secrets are below a path. */
    public int secrets(String path) {
        return secrets.entrySet().stream()
                .filter(each -> each.getKey().startsWith(path + "."))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public Optional<Place> malformed() {
        return malformed;
    }

    private void expression() {
        int started = line;
        boolean sound;
        if (bytes[at] == '[') {
            int brackets = Bytes.startsWith(bytes, at, bytes.length, "[[") ? 2 : 1;
            at += brackets;
            var name = path();
            table = name.orElse("?");
            sound = name.isPresent() && take(']') && (brackets == 1 || take(']'));
        } else {
            sound = pair(table, 0);
        }
        if (sound && !isLineEnd()) sound = false;
        if (sound) return;
        if (malformed.isEmpty()) malformed = Optional.of(new Place(file, started, ""));
        while (at < bytes.length && bytes[at] != '\n') at++;
    }

    private boolean pair(String parent, int depth) {
        int started = line;
        var key = path();
        if (key.isEmpty() || !take('=')) return false;
        skipBlanks();
        return value(parent.isEmpty() ? key.get() : parent + "." + key.get(), started, depth);
    }

    private boolean value(String key, int started, int depth) {
        if (at >= bytes.length || depth > MAX_DEPTH) return false;
        return switch (bytes[at]) {
            case '{' -> inlineTable(key, depth);
            case '[' -> array(depth);
            case '"', '\'' -> string(key, started);
            default -> bare(key, started);
        };
    }

    private boolean inlineTable(String key, int depth) {
        at++;
        skipSpace();
        while (at < bytes.length && bytes[at] != '}') {
            if (!pair(key, depth + 1)) return false;
            skipSpace();
            if (at < bytes.length && bytes[at] == ',') at++;
            skipSpace();
        }
        return take('}');
    }

    /** Steps over an array and all inside. */
    private boolean array(int depth) {
        at++;
        skipSpace();
        while (at < bytes.length && bytes[at] != ']') {
            if (!value("", line, depth + 1)) return false;
            skipSpace();
            if (at < bytes.length && bytes[at] == ',') at++;
            skipSpace();
        }
        return take(']');
    }

    private boolean string(String key, int started) {
        byte quote = bytes[at];
        var three = (char) quote + "" + (char) quote + (char) quote;
        boolean isLong = Bytes.startsWith(bytes, at, bytes.length, three);
        int from = at + (isLong ? 3 : 1);
        int end = isLong ? longEnd(from, three, quote) : shortEnd(from, quote);
        if (end < 0) return false;
        keep(key, started, from, end, quote == '"');
        at = end + (isLong ? 3 : 1);
        return true;
    }

    private int shortEnd(int from, byte quote) {
        for (int i = from; i < bytes.length && bytes[i] != '\n'; i++) {
            if (bytes[i] == quote) return i;
            if (bytes[i] == '\\' && quote == '"') i++;
        }
        return -1;
    }

    private int longEnd(int from, String three, byte quote) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') line++;
            if (bytes[i] == '\\' && quote == '"') i++;
            else if (Bytes.startsWith(bytes, i, bytes.length, three)) return i;
        }
        return -1;
    }

    private boolean bare(String key, int started) {
        int from = at;
        while (at < bytes.length && ",]}#\n\r \t".indexOf(bytes[at]) < 0) at++;
        keep(key, started, from, at, false);
        return at > from;
    }

    private void keep(String key, int started, int from, int to, boolean escapes) {
        var use = rule.use("", key);
        var place = new Place(file, started, key);
        if (use == KeyUse.SECRET) secrets.merge(key, 1, Integer::sum);
        if (use == KeyUse.WANTED || use == KeyUse.URL) {
            var text =
                    use == KeyUse.URL ? UrlText.of(bytes, from, to).map(UrlText::text) : Bytes.value(bytes, from, to);
            text.ifPresent(each -> values.put(key, Setting.at(escapes ? BackslashText.unescape(each) : each, place)));
        }
    }

    /** Names with dots between. */
    private Optional<String> path() {
        var path = new StringBuilder();
        while (true) {
            skipBlanks();
            var name = name();
            if (name.isEmpty() || path.length() > Bytes.MAX_KEY) return Optional.empty();
            path.append(name.get());
            skipBlanks();
            if (at >= bytes.length || bytes[at] != '.') return Optional.of(path.toString());
            at++;
            path.append('.');
        }
    }

    private Optional<String> name() {
        if (at >= bytes.length) return Optional.empty();
        int from = at;
        if (bytes[at] == '"' || bytes[at] == '\'') {
            int end = shortEnd(at + 1, bytes[at]);
            if (end < 0) return Optional.empty();
            at = end + 1;
            return Bytes.key(bytes, from + 1, end).map(text -> text.replace('.', DOT));
        }
        while (at < bytes.length && (Character.isLetterOrDigit(bytes[at]) || bytes[at] == '-' || bytes[at] == '_'))
            at++;
        return at - from > Bytes.MAX_KEY || at == from
                ? Optional.empty()
                : Optional.of(new String(bytes, from, at - from, StandardCharsets.UTF_8));
    }

    private boolean take(char wish) {
        skipBlanks();
        if (at >= bytes.length || bytes[at] != wish) return false;
        at++;
        return true;
    }

    private boolean isLineEnd() {
        skipBlanks();
        return at >= bytes.length || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '#';
    }

    private void skipBlanks() {
        at = Bytes.skipBlanks(bytes, at, bytes.length);
    }

    /** Blanks, comments and ends of lines. */
    private void skipSpace() {
        while (at < bytes.length) {
            if (bytes[at] == '#') {
                while (at < bytes.length && bytes[at] != '\n') at++;
            } else if (bytes[at] == '\n') {
                line++;
                at++;
            } else if (bytes[at] == '\r' || Bytes.isBlank(bytes[at])) {
                at++;
            } else {
                return;
            }
        }
    }
}
