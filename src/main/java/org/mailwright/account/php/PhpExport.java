package org.mailwright.account.php;

import java.util.Optional;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;
import org.mailwright.account.file.Bytes;
import org.mailwright.account.file.KeyRule;
import org.mailwright.account.file.KeyUse;
import org.mailwright.account.file.Node;
import org.mailwright.account.file.Utf8;

/** An array as PHP's {@code var_export} writes it, which is what WP-CLI prints: {@code array ( 'key' => 'value', )}. */
public final class PhpExport {

    private static final int MAX_DEPTH = 30;

    private final byte[] bytes;
    private final String file;
    private final KeyRule rule;
    private int at;
    private int line = 1;

    private PhpExport(FileBytes file, KeyRule rule) {
        this.bytes = file.array();
        this.file = file.file();
        this.rule = rule;
    }

    /** The outermost array, as far as it can be read; empty if the text begins with something else. */
    public static Optional<Node> read(FileBytes file, KeyRule rule) {
        try (var text = Utf8.of(file)) {
            var export = new PhpExport(text, rule);
            if (!export.opens()) return Optional.empty();
            var root = new Node();
            export.members("", root, 0);
            return Optional.of(root);
        }
    }

    /** Steps behind {@code array (} or {@code [}, if it is here. */
    private boolean opens() {
        skipSpace();
        if (Bytes.startsWith(bytes, at, bytes.length, "(object)")) at += "(object)".length();
        skipSpace();
        if (take('[')) return true;
        if (!Bytes.startsWith(bytes, at, bytes.length, "array")) return false;
        at += "array".length();
        return take('(');
    }

    private boolean members(String parent, Node node, int depth) {
        while (true) {
            skipSpace();
            if (take(')') || take(']')) return true;
            var key = scalar().flatMap(place -> Bytes.key(bytes, place[0], place[1]));
            if (key.isEmpty() || !take('=') || !take('>') || !member(parent, key.get(), node, depth)) return false;
            take(',');
        }
    }

    private boolean member(String parent, String key, Node node, int depth) {
        var use = rule.use(parent, key);
        if (opens()) {
            return depth < MAX_DEPTH && members(key, use == KeyUse.WANTED ? node.add(key) : new Node(), depth + 1);
        }
        var place = new Place(file, line, key);
        var found = scalar();
        if (found.isEmpty()) return false;
        int[] inside = found.get();
        if (use == KeyUse.SECRET && inside[1] > inside[0]) node.addSecret();
        if (use != KeyUse.WANTED) return true;
        Bytes.value(bytes, inside[0], inside[1]).ifPresent(text -> {
            boolean none = text.equalsIgnoreCase("null") && bytes[inside[0] - 1] != '\'';
            if (!none) node.put(key, Setting.at(text.replaceAll("\\\\(['\\\\])", "$1"), place));
        });
        return true;
    }

    /** From and to of a string's inside, a number or a word, which is stepped over. */
    private Optional<int[]> scalar() {
        skipSpace();
        int from = at;
        if (at < bytes.length && bytes[at] == '\'') {
            at++;
            while (at < bytes.length && bytes[at] != '\'') {
                if (bytes[at] == '\\') advance();
                if (at < bytes.length) advance();
            }
            return at < bytes.length ? Optional.of(new int[] {from + 1, at++}) : Optional.empty();
        }
        while (at < bytes.length && (Character.isLetterOrDigit(bytes[at]) || "_.-+".indexOf(bytes[at]) >= 0)) at++;
        return at > from ? Optional.of(new int[] {from, at}) : Optional.empty();
    }

    private boolean take(char wish) {
        skipSpace();
        if (at >= bytes.length || bytes[at] != wish) return false;
        at++;
        return true;
    }

    private void skipSpace() {
        while (at < bytes.length && (Bytes.isBlank(bytes[at]) || bytes[at] == '\n' || bytes[at] == '\r')) advance();
    }

    private void advance() {
        if (bytes[at++] == '\n') line++;
    }
}
