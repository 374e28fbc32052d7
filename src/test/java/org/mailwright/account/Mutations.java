package org.mailwright.account;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Damages the files of a fixture in ways that a seed decides. */
final class Mutations {

    private static final List<String> INSERTS = List.of(
            "\"",
            "'",
            "`",
            "\\",
            "\0",
            "\n",
            "\r\n",
            "[",
            "]",
            "{",
            "}",
            "=",
            ":",
            "//",
            "/*",
            "*/",
            "://",
            "@",
            "%",
            "$(x)",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "<![CDATA[",
            "</",
            "<a",
            "&b;",
            "\ufeff",
            "\\u",
            "\\x",
            "\\uD800",
            "user_pref(",
            "hex:",
            "dword:",
            ",\\",
            "\"\"\"",
            "'''",
            "99999999999999999999",
            "-1",
            "[$e]",
            "source ",
            "set ",
            "bplist00");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    Map<String, byte[]> of(Map<String, byte[]> files) {
        var changed = new TreeMap<>(files);
        var names = new ArrayList<>(files.keySet());
        names.removeIf(name -> PasswordStores.isStore(name.substring(name.lastIndexOf('/') + 1)));
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            var name = names.get(random.nextInt(names.size()));
            changed.computeIfPresent(name, (_, bytes) -> mutated(bytes));
        }
        return changed;
    }

    private byte[] mutated(byte[] bytes) {
        if (bytes.length == 0) return insert(bytes);
        return switch (random.nextInt(8)) {
            case 0 -> flip(bytes);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> cut(bytes);
            case 3 -> twice(bytes);
            case 4, 5 -> insert(bytes);
            case 6 -> noise(bytes);
            default -> swapped(bytes);
        };
    }

    private byte[] flip(byte[] bytes) {
        var changed = bytes.clone();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private byte[] cut(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
        return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private byte[] twice(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(400));
        return joined(
                Arrays.copyOf(bytes, to),
                Arrays.copyOfRange(bytes, from, to),
                Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private byte[] insert(byte[] bytes) {
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        var text = INSERTS.get(random.nextInt(INSERTS.size()));
        boolean wide = bytes.length > 3 && bytes[1] == 0 || bytes.length > 3 && bytes[3] == 0;
        var piece = text.getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        return joined(Arrays.copyOf(bytes, at), piece, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private byte[] noise(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        var piece = new byte[1 + random.nextInt(40)];
        random.nextBytes(piece);
        return joined(Arrays.copyOf(bytes, at), piece, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private byte[] swapped(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\n)");
        int one = random.nextInt(lines.length);
        int other = random.nextInt(lines.length);
        var kept = lines[one];
        lines[one] = lines[other];
        lines[other] = kept;
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        var all = new byte[length];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
