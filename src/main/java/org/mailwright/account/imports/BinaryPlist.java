package org.mailwright.account.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.mailwright.account.imports.ImportReading.Refusal;
import org.mailwright.account.imports.Plist.Dict;
import org.mailwright.account.imports.Plist.Reading;

/**
 * Reads a property list in Apple's binary form, bplist00: objects that name each other by number, a table of where they
 * are, and a trailer of 32 bytes. Objects may be named more than once and in circles, so that the number of values is
 * bounded, not only that of objects.
 */
final class BinaryPlist {

    private static final byte[] MAGIC = "bplist00".getBytes(StandardCharsets.US_ASCII);
    private static final int TRAILER = 32;

    /** What the markers' upper halves mean. */
    private static final int SINGLETON = 0x0;

    private static final int INTEGER = 0x1;
    private static final int ASCII = 0x5;
    private static final int UTF16 = 0x6;
    private static final int ARRAY = 0xA;
    private static final int DICT = 0xD;

    private final ByteBuffer bytes;
    private final int offsetSize;
    private final int refSize;
    private final int count;
    private final int table;
    private int values;

    /** The bytes break the format. Never leaves this class. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final Refusal refusal;

        Broken(Refusal refusal) {
            super(refusal.code(), null, false, false);
            this.refusal = refusal;
        }
    }

    private BinaryPlist(byte[] content) throws Broken {
        bytes = ByteBuffer.wrap(content);
        int trailer = content.length - TRAILER;
        if (trailer < MAGIC.length) throw new Broken(Refusal.MALFORMED);
        offsetSize = size(content[trailer + 6]);
        refSize = size(content[trailer + 7]);
        count = small(trailer + 8, 8);
        table = small(trailer + 24, 8);
        if ((long) table + (long) count * offsetSize > trailer) throw new Broken(Refusal.MALFORMED);
    }

    static boolean isOne(byte[] content) {
        if (content.length < MAGIC.length) return false;
        for (int i = 0; i < MAGIC.length - 2; i++) if (content[i] != MAGIC[i]) return false;
        return true;
    }

    static Reading read(byte[] content) {
        try {
            var plist = new BinaryPlist(content);
            int top = plist.small(content.length - TRAILER + 16, 8);
            return plist.object(top, 0) instanceof Dict dict
                    ? new Reading.Read(dict)
                    : new Reading.Failed(Refusal.MALFORMED, 0);
        } catch (Broken e) {
            return new Reading.Failed(e.refusal, 0);
        }
    }

    private Plist object(int number, int depth) throws Broken {
        if (depth > Plist.MAX_DEPTH || values++ > Plist.MAX_VALUES) throw new Broken(Refusal.HOSTILE);
        int at = offset(number);
        int marker = bytes.get(at) & 0xff;
        int low = marker & 0xf;
        return switch (marker >> 4) {
            case SINGLETON -> low == 8 || low == 9 ? new Plist.Flag(low == 9) : new Plist.Other();
            case INTEGER -> low > 3 ? new Plist.Other() : new Plist.Whole(number(at + 1, 1 << low));
            case ASCII, UTF16 -> new Plist.Text(text(at));
            case ARRAY -> array(at, depth);
            case DICT -> dict(at, depth);
            default -> new Plist.Other();
        };
    }

    private Plist.Items array(int at, int depth) throws Broken {
        int size = length(at);
        int refs = content(at);
        var items = new ArrayList<Plist>();
        for (int i = 0; i < size; i++) items.add(object(small(refs + i * refSize, refSize), depth + 1));
        return new Plist.Items(items);
    }

    private Dict dict(int at, int depth) throws Broken {
        int size = length(at);
        int keys = content(at);
        var entries = new LinkedHashMap<String, Plist>();
        int secrets = 0;
        for (int i = 0; i < size; i++) {
            if (values++ > Plist.MAX_VALUES) throw new Broken(Refusal.HOSTILE);
            var key = text(offset(small(keys + i * refSize, refSize)));
            if (Plist.isSecret(key)) secrets++;
            else entries.put(key, object(small(keys + (size + i) * refSize, refSize), depth + 1));
        }
        return new Dict(entries, secrets);
    }

    private String text(int at) throws Broken {
        int type = (bytes.get(at) & 0xff) >> 4;
        if (type != ASCII && type != UTF16) throw new Broken(Refusal.MALFORMED);
        int unit = type == ASCII ? 1 : 2;
        int length = length(at);
        int start = content(at);
        require(start, (long) length * unit);
        var charset = type == ASCII ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
        return new String(bytes.array(), start, Math.min(length, Plist.MAX_TEXT) * unit, charset);
    }

    /** The number of bytes, letters or members: in the marker itself, or in an integer behind it. */
    private int length(int at) throws Broken {
        int low = bytes.get(at) & 0xf;
        if (low < 0xf) return low;
        require(at + 1, 1);
        int marker = bytes.get(at + 1) & 0xff;
        if (marker >> 4 != INTEGER || (marker & 0xf) > 3) throw new Broken(Refusal.MALFORMED);
        return small(at + 2, 1 << (marker & 0xf));
    }

    private int content(int at) {
        int low = bytes.get(at) & 0xf;
        return low < 0xf ? at + 1 : at + 2 + (1 << (bytes.get(at + 1) & 0xf));
    }

    private int offset(int number) throws Broken {
        if (number >= count) throw new Broken(Refusal.MALFORMED);
        int at = small(table + number * offsetSize, offsetSize);
        require(at, 1);
        return at;
    }

    /** A number that cannot be larger than the file. */
    private int small(int at, int size) throws Broken {
        long value = number(at, size);
        if (value < 0 || value > bytes.limit()) throw new Broken(Refusal.MALFORMED);
        return (int) value;
    }

    private long number(int at, int size) throws Broken {
        require(at, size);
        long value = 0;
        for (int i = 0; i < size; i++) value = value << 8 | bytes.get(at + i) & 0xff;
        return value;
    }

    private void require(int at, long size) throws Broken {
        if (at < 0 || at + size > bytes.limit()) throw new Broken(Refusal.MALFORMED);
    }

    private static int size(byte value) throws Broken {
        if (!List.of(1, 2, 3, 4, 8).contains((int) value)) throw new Broken(Refusal.MALFORMED);
        return value;
    }
}
