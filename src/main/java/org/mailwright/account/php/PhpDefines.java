package org.mailwright.account.php;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;
import org.mailwright.account.file.Bytes;
import org.mailwright.account.file.KeyRule;
import org.mailwright.account.file.KeyUse;
import org.mailwright.account.file.Utf8;

/** The constants that a PHP file defines with {@code define( 'NAME', value );} or {@code const NAME = value;}. Values that PHP would compute are not. */
public final class PhpDefines {

    private final byte[] bytes;
    private final String file;
    private final KeyRule rule;
    private final Map<String, Setting> values = new HashMap<>();
    private int secrets;
    private int at;
    private int line = 1;

    private PhpDefines(FileBytes file, KeyRule rule) {
        this.bytes = file.array();
        this.file = file.file();
        this.rule = rule;
    }

    public static PhpDefines read(FileBytes file, KeyRule rule) {
        try (var text = Utf8.of(file)) {
            var php = new PhpDefines(text, rule);
            while (php.at < php.bytes.length) php.step();
            return php;
        }
    }

    public Optional<Setting> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public int secrets() {
        return secrets;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    private void step() {
        if (skipComment()) return;
        byte b = bytes[at];
        if (b == '\'' || b == '"') {
            string();
        } else if (isWordHere("define")) {
            at += "define".length();
            define();
        } else if (isWordHere("const ")) {
            at += "const ".length();
            constant();
        } else {
            advance();
        }
    }

    private boolean isWordHere(String word) {
        boolean starts = at == 0 || !isWord(bytes[at - 1]);
        return starts && Bytes.startsWith(bytes, at, bytes.length, word);
    }

    /** {@code const NAME = value;}. */
    private void constant() {
        int started = line;
        skipSpace();
        int from = at;
        while (at < bytes.length && isWord(bytes[at])) at++;
        var name = Bytes.key(bytes, from, at);
        if (name.isPresent() && take('=')) value(name.get(), started);
    }

    private void define() {
        int started = line;
        if (!take('(')) return;
        skipSpace();
        var name = string().flatMap(text -> Bytes.key(bytes, text[0], text[1]));
        if (name.isPresent() && take(',')) value(name.get(), started);
    }

    private void value(String name, int started) {
        skipSpace();
        var use = rule.use("", name);
        var place = new Place(file, started, name);
        var text = at < bytes.length && (bytes[at] == '\'' || bytes[at] == '"') ? string() : bare();
        if (use == KeyUse.SECRET) secrets++;
        if (use != KeyUse.WANTED) return;
        boolean whole = text.isPresent() && isEnd();
        var value = whole ? text.flatMap(each -> Bytes.value(bytes, each[0], each[1])) : Optional.<String>empty();
        boolean expands = text.isPresent()
                && bytes[text.get()[0] - 1] == '"'
                && value.filter(each -> each.contains("$")).isPresent();
        values.put(
                name,
                value.isEmpty() || expands
                        ? Setting.unexpanded(place)
                        : Setting.at(value.get().replaceAll("\\\\(['\"\\\\])", "$1"), place));
    }

    /** A number or a word such as true. */
    private Optional<int[]> bare() {
        int from = at;
        while (at < bytes.length && isWord(bytes[at])) at++;
        return at > from && isPlain(from, at) ? Optional.of(new int[] {from, at}) : Optional.empty();
    }

    private boolean isPlain(int from, int to) {
        var word = new String(bytes, from, Math.min(to - from, 8), StandardCharsets.US_ASCII);
        return word.matches("(?i)true|false|null|[0-9]{1,6}");
    }

    private boolean isEnd() {
        skipSpace();
        return at < bytes.length && (bytes[at] == ')' || bytes[at] == ',' || bytes[at] == ';');
    }

    /** The inside of a string, from and to, which is stepped over. */
    private Optional<int[]> string() {
        if (at >= bytes.length || bytes[at] != '\'' && bytes[at] != '"') return Optional.empty();
        byte quote = bytes[at++];
        int from = at;
        while (at < bytes.length && bytes[at] != quote) {
            if (bytes[at] == '\\') advance();
            if (at < bytes.length) advance();
        }
        if (at >= bytes.length) return Optional.empty();
        return Optional.of(new int[] {from, at++});
    }

    private boolean take(char wish) {
        skipSpace();
        if (at >= bytes.length || bytes[at] != wish) return false;
        at++;
        return true;
    }

    private void skipSpace() {
        while (at < bytes.length) {
            if (skipComment()) continue;
            if (bytes[at] != '\n' && bytes[at] != '\r' && !Bytes.isBlank(bytes[at])) return;
            advance();
        }
    }

    private boolean skipComment() {
        if (bytes[at] == '#' || Bytes.startsWith(bytes, at, bytes.length, "//")) {
            while (at < bytes.length && bytes[at] != '\n') at++;
            return true;
        }
        if (!Bytes.startsWith(bytes, at, bytes.length, "/*")) return false;
        int close = Bytes.find(bytes, at + 2, bytes.length, "*/");
        int stop = close < 0 ? bytes.length : close + 2;
        while (at < stop) advance();
        return true;
    }

    private void advance() {
        if (bytes[at++] == '\n') line++;
    }

    private static boolean isWord(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '_' || b == '$' || b < 0;
    }
}
