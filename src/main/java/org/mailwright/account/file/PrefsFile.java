package org.mailwright.account.file;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;

/**
 * Mozilla's prefs.js and user.js: {@code user_pref("key", value);}, or another of the three words, with strings in either quote, comments of three kinds,
 * and several on a line. After an error the reading goes on behind the next semicolon, as Mozilla's own parser does, and
 * a NUL byte ends the file. Only values of keys that are asked for are decoded; of a key that is there twice the last
 * counts.
 */
public final class PrefsFile {

    /** The last one gives a default, which a value of the person's own beats wherever it is. */
    private static final List<String> WORDS = List.of("user_pref", "sticky_pref", "pref");

    /** What a real key looks like; after an error anything may be in its place, and that is not shown. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,10}");

    private final byte[] bytes;
    private final String file;
    private final Pattern wanted;
    private final Map<String, Setting> values = new LinkedHashMap<>();
    private final Map<String, Setting> presets = new LinkedHashMap<>();
    private Optional<Place> malformed = Optional.empty();
    private int at;
    private int line = 1;
    private final int end;

    private PrefsFile(FileBytes file, Pattern wanted) {
        this.bytes = file.array();
        this.file = file.file();
        this.wanted = wanted;
        int nul = Bytes.indexOf(bytes, 0, bytes.length, "\0");
        end = nul < 0 ? bytes.length : nul;
    }

    /**
     * Reads a file of preferences.
     *
     * @param wanted matches the whole of each key whose value is to be decoded
     */
    public static PrefsFile read(FileBytes file, Pattern wanted) {
        try (var text = Utf8.of(file)) {
            var prefs = new PrefsFile(text, wanted);
            for (prefs.skipSpace(); prefs.at < prefs.end; prefs.skipSpace()) prefs.pref();
            if (prefs.end < text.length()) prefs.spoil("", prefs.line);
            return prefs;
        }
    }

    public Map<String, Setting> values() {
        var all = new LinkedHashMap<>(presets);
        all.putAll(values);
        return Map.copyOf(all);
    }

    /** Where the first error is. */
    public Optional<Place> malformed() {
        return malformed;
    }

    private void pref() {
        int started = line;
        var key = Optional.<String>empty();
        var value = Optional.<Value>empty();
        var word = word();
        boolean preset = !word.equals(WORDS.getFirst());
        if (!word.isEmpty()) {
            at += word.length();
            if (take('(')) key = key();
            if (key.isPresent() && take(',')) value = value(key.get());
            while (preset && value.isPresent() && take(',')) skipWord(); // sticky, locked
        }
        if (value.isPresent() && take(')') && take(';')) {
            var place = new Place(file, started, key.orElseThrow());
            value.get()
                    .wanted()
                    .ifPresent(text -> (preset ? presets : values).put(place.key(), Setting.at(text, place)));
        } else {
            spoil(key.filter(text -> KEY.matcher(text).matches()).orElse(""), started);
            recover();
        }
    }

    /** The word that begins here, or nothing. */
    private String word() {
        for (var each : WORDS) {
            if (Bytes.startsWith(bytes, at, end, each)) return each;
        }
        return "";
    }

    /** A sound value, with its text if it is asked for. */
    private record Value(Optional<String> wanted) {}

    private Optional<String> key() {
        skipSpace();
        return string().flatMap(text -> Bytes.key(bytes, text[0], text[1]));
    }

    private Optional<Value> value(String key) {
        skipSpace();
        boolean wish = wanted.matcher(key).matches();
        var text = string();
        if (text.isPresent()) {
            if (!wish) return Optional.of(new Value(Optional.empty()));
            return PrefsString.decode(bytes, text.get()[0], text.get()[1]).map(plain -> new Value(Optional.of(plain)));
        }
        int from = at;
        while (at < end && isBare(bytes[at])) at++;
        var bare = new String(bytes, from, Math.min(at - from, 12), StandardCharsets.US_ASCII);
        boolean sound = bare.equals("true")
                || bare.equals("false")
                || NUMBER.matcher(bare).matches();
        return sound
                ? Optional.of(new Value(
                        wish ? Optional.of(bare.startsWith("+") ? bare.substring(1) : bare) : Optional.empty()))
                : Optional.empty();
    }

    /** The inside of a string, from and to; empty if none begins here or it never ends. */
    private Optional<int[]> string() {
        if (at >= end || bytes[at] != '"' && bytes[at] != '\'') return Optional.empty();
        byte quote = bytes[at++];
        int from = at;
        for (; at < end && bytes[at] != quote; at++) {
            if (bytes[at] == '\\') at++;
            if (at < end && bytes[at] == '\n') line++;
        }
        if (at >= end) {
            at = end;
            return Optional.empty();
        }
        return Optional.of(new int[] {from, at++});
    }

    private boolean take(char wish) {
        skipSpace();
        if (at >= end || bytes[at] != wish) return false;
        at++;
        return true;
    }

    private void skipSpace() {
        while (at < end) {
            byte b = bytes[at];
            if (b == '\n') line++;
            if (b == '\n' || b == '\r' || Bytes.isBlank(b)) at++;
            else if (b == '#' || Bytes.startsWith(bytes, at, end, "//")) skipLine();
            else if (Bytes.startsWith(bytes, at, end, "/*")) skipComment();
            else return;
        }
    }

    private void skipLine() {
        while (at < end && bytes[at] != '\n' && bytes[at] != '\r') at++;
    }

    private void skipWord() {
        skipSpace();
        while (at < end && isBare(bytes[at])) at++;
    }

    private void skipComment() {
        int close = Bytes.find(bytes, at + 2, end, "*/");
        int stop = close < 0 ? end : close + 2;
        for (; at < stop; at++) {
            if (bytes[at] == '\n') line++;
        }
    }

    /** Goes on behind the next semicolon. */
    private void recover() {
        while (at < end && bytes[at] != ';') {
            if (bytes[at] == '\n') line++;
            at++;
        }
        at = Math.min(at + 1, end);
    }

    private static boolean isBare(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '+' || b == '-' || b == '_';
    }

    private void spoil(String key, int where) {
        if (malformed.isEmpty()) malformed = Optional.of(new Place(file, where, key));
    }
}
