package org.mailwright.account.php;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.file.Bytes;
import org.mailwright.account.file.KeyRule;
import org.mailwright.account.file.Node;
import org.mailwright.account.file.Utf8;

/**
 * The arrays that PHP serialized into a text: a database's dump, a table, or the value alone. Each of them is read once,
 * with what its kind of quotes escapes undone.
 */
public final class PhpRows {

    private static final int MAX_ROWS = 100_000;

    private final byte[] bytes;
    private final KeyRule rule;
    private final String file;
    private final List<Node> rows = new ArrayList<>();
    private int at;
    private int line = 1;
    private int counted;

    private PhpRows(FileBytes file, KeyRule rule) {
        this.bytes = file.array();
        this.file = file.file();
        this.rule = rule;
    }

    /**
     * Reads every array.
     *
     * @param rule asked with the name of the array that the key is in, or nothing, and the key
     */
    public static List<Node> read(FileBytes file, KeyRule rule) {
        try (var text = Utf8.of(file)) {
            var rows = new PhpRows(text, rule);
            while (rows.at < rows.bytes.length && rows.rows.size() < MAX_ROWS) rows.step();
            return rows.rows;
        }
    }

    private void step() {
        int next = Bytes.find(bytes, at, bytes.length, "a:");
        if (next < 0) {
            at = bytes.length;
            return;
        }
        at = next + 2;
        if (next > 0 && Character.isLetterOrDigit(bytes[next - 1])) return;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') at++;
        if (!Bytes.startsWith(bytes, at, bytes.length, ":{s:")) return;
        char quote = next > 0 ? (char) (bytes[next - 1] & 0xFF) : ' ';
        if (quote == '\'' || quote == '"') quoted(next, quote);
        else array(bytes, next, bytes.length);
    }

    private void quoted(int from, char quote) {
        var text = new ByteArrayOutputStream();
        at = from;
        while (at < bytes.length) {
            byte b = bytes[at++];
            boolean twice = b == quote && at < bytes.length && bytes[at] == quote;
            if (b == quote && !twice) break;
            if (twice) at++;
            if (b == '\\' && at < bytes.length) escaped(text, quote);
            else text.write(b);
        }
        var plain = text.toByteArray();
        int behind = at;
        array(plain, 0, plain.length, from);
        at = behind;
        Arrays.fill(plain, (byte) 0);
    }

    private void escaped(ByteArrayOutputStream text, char quote) {
        byte letter = bytes[at++];
        switch (letter) {
            case 'n' -> text.write('\n');
            case 'r' -> text.write('\r');
            case 't' -> text.write('\t');
            case '0' -> text.write(0);
            case 'Z' -> text.write(0x1A);
            case 'u' -> unicode(text, quote);
            default -> text.write(letter);
        }
    }

    /** Only JSON has it; MySQL means the letter. */
    private void unicode(ByteArrayOutputStream text, char quote) {
        int value = 0;
        int digits = 0;
        while (quote == '"' && digits < 4 && at + digits < bytes.length) {
            int digit = Character.digit(bytes[at + digits], 16);
            if (digit < 0) break;
            value = value * 16 + digit;
            digits++;
        }
        if (digits < 4) {
            text.write('u');
            return;
        }
        at += digits;
        text.writeBytes(String.valueOf((char) value).getBytes(StandardCharsets.UTF_8));
    }

    private void array(byte[] text, int from, int end) {
        array(text, from, end, from);
    }

    private void array(byte[] text, int from, int end, int shown) {
        for (; counted < shown; counted++) {
            if (bytes[counted] == '\n') line++;
        }
        var array = new PhpSerialized(text, from, end, rule, new Place(file, line, ""));
        rows.add(array.read());
        at = Math.max(at, array.at());
    }
}
