package org.mailwright.account.php;

import java.util.Optional;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;
import org.mailwright.account.file.Bytes;
import org.mailwright.account.file.KeyRule;
import org.mailwright.account.file.KeyUse;
import org.mailwright.account.file.Node;

/**
 * A value as PHP's {@code serialize} writes it. A string's length is believed only where the string really ends there:
 * a name that was replaced in a dump leaves wrong lengths. No object is made, whatever its class.
 */
final class PhpSerialized {

    private static final int MAX_DEPTH = 30;
    private static final int MAX_NODES = 5000;

    /** What may stand behind a string's end. */
    private static final String NEXT = "sidbNaOCrRE}";

    private final byte[] bytes;
    private final int end;
    private final KeyRule rule;
    private final String file;
    private final int line;
    private int at;
    private int nodes;

    PhpSerialized(byte[] bytes, int from, int end, KeyRule rule, Place place) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.rule = rule;
        this.file = place.file();
        this.line = place.line();
    }

    /** An array, as far as it can be read. */
    Node read() {
        var root = new Node();
        if (begins('a')) members("", root, 0);
        return root;
    }

    /** Behind what was read. */
    int at() {
        return at;
    }

    /** Whether this kind of value begins here; steps behind its opening brace. */
    private boolean begins(char kind) {
        int brace = Bytes.indexOf(bytes, at, Math.min(end, at + MAX_NODES), "{");
        if (at >= end || bytes[at] != kind || brace < 0) return false;
        at = brace + 1;
        return true;
    }

    /** Whether the whole array could be read. */
    private boolean members(String parent, Node node, int depth) {
        while (at < end && bytes[at] != '}') {
            var key = scalar().flatMap(place -> Bytes.key(bytes, place[0], place[1]));
            if (key.isEmpty() || !member(parent, key.get(), node, depth)) return false;
        }
        at++;
        return true;
    }

    private boolean member(String parent, String key, Node node, int depth) {
        if (at >= end) return false;
        var use = rule.use(parent, key);
        if (bytes[at] == 'a' || bytes[at] == 'O') {
            if (depth >= MAX_DEPTH || ++nodes > MAX_NODES || !begins((char) bytes[at])) return false;
            return members(key, use == KeyUse.WANTED ? node.add(key) : new Node(), depth + 1);
        }
        if (bytes[at] == 'N') {
            at += 2;
            return true;
        }
        var found = scalar();
        if (found.isEmpty()) return false;
        var place = found.get();
        if (use == KeyUse.SECRET && place[1] > place[0]) node.addSecret();
        if (use == KeyUse.WANTED) {
            Bytes.value(bytes, place[0], place[1])
                    .ifPresent(text -> node.put(key, Setting.at(text, new Place(file, line, key))));
        }
        return true;
    }

    /** From and to of a string, a number or a truth value, which is stepped over. */
    private Optional<int[]> scalar() {
        if (at + 2 >= end || bytes[at + 1] != ':') return Optional.empty();
        if (bytes[at] == 's') return string();
        if ("idbrR".indexOf(bytes[at]) < 0) return Optional.empty();
        int from = at + 2;
        int to = Bytes.indexOf(bytes, from, Math.min(end, from + Bytes.MAX_KEY), ";");
        if (to < 0) return Optional.empty();
        at = to + 1;
        return Optional.of(new int[] {from, to});
    }

    private Optional<int[]> string() {
        long length = 0;
        int from = at + 2;
        while (from < end && bytes[from] >= '0' && bytes[from] <= '9' && length < bytes.length) {
            length = length * 10 + bytes[from++] - '0';
        }
        if (from + 2 > end || bytes[from] != ':' || bytes[from + 1] != '"') return Optional.empty();
        from += 2;
        int to = from + length < end && isEnd((int) (from + length)) ? (int) (from + length) : from;
        while (to < end && !isEnd(to)) to++;
        at = Math.min(end, to + 2);
        return to < end ? Optional.of(new int[] {from, to}) : Optional.empty();
    }

    private boolean isEnd(int quote) {
        return bytes[quote] == '"'
                && quote + 1 < end
                && bytes[quote + 1] == ';'
                && (quote + 2 >= end || NEXT.indexOf(bytes[quote + 2]) >= 0);
    }
}
