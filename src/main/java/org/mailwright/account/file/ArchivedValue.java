package org.mailwright.account.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The one value that a binary property list of NSKeyedArchiver holds: a text, a whole number or a truth value. */
public final class ArchivedValue {

    private static final int TRAILER = 32;
    private static final int MAX_OBJECTS = 10_000;

    private final byte[] bytes;
    private final int offsetSize;
    private final int refSize;
    private final int count;
    private final int table;

    private ArchivedValue(byte[] bytes, int offsetSize, int refSize, int count, int table) {
        this.bytes = bytes;
        this.offsetSize = offsetSize;
        this.refSize = refSize;
        this.count = count;
        this.table = table;
    }

    /** The value as text, a truth value as 1 or 0; empty if the list is not of that form. */
    public static Optional<String> value(byte[] bytes) {
        if (bytes.length < 8 + TRAILER || !Bytes.startsWith(bytes, 0, bytes.length, "bplist00"))
            return Optional.empty();
        var trailer = ByteBuffer.wrap(bytes, bytes.length - TRAILER, TRAILER).slice();
        long count = trailer.getLong(8);
        long top = trailer.getLong(16);
        long table = trailer.getLong(24);
        int offsetSize = trailer.get(6);
        int refSize = trailer.get(7);
        boolean sound = count > 0
                && count <= MAX_OBJECTS
                && top >= 0
                && top < count
                && offsetSize >= 1
                && offsetSize <= 4
                && refSize >= 1
                && refSize <= 2
                && table >= 8
                && table + count * offsetSize <= bytes.length - TRAILER;
        if (!sound) return Optional.empty();
        return new ArchivedValue(bytes, offsetSize, refSize, (int) count, (int) table).archived((int) top);
    }

    /** {@code $objects} holds the values, and {@code $top} says which one is meant. */
    private Optional<String> archived(int top) {
        var objects = member(top, "$objects");
        var root = member(top, "$top").flatMap(each -> member(each, "root"));
        var index = root.flatMap(this::uid);
        if (objects.isEmpty()) return Optional.empty();
        return item(objects.get(), index.orElse(1)).flatMap(this::scalar);
    }

    private Optional<Integer> member(int dictionary, String key) {
        var at = offset(dictionary);
        if (at.isEmpty() || (bytes[at.get()] & 0xF0) != 0xD0) return Optional.empty();
        var size = size(at.get());
        if (size.isEmpty()) return Optional.empty();
        int keys = size.get().from();
        int length = size.get().length();
        for (int i = 0; i < length; i++) {
            var name = ref(keys + i * refSize).flatMap(this::scalar);
            if (name.equals(Optional.of(key))) return ref(keys + (length + i) * refSize);
        }
        return Optional.empty();
    }

    private Optional<Integer> item(int array, int index) {
        var at = offset(array);
        if (at.isEmpty() || (bytes[at.get()] & 0xF0) != 0xA0) return Optional.empty();
        return size(at.get())
                .filter(size -> index >= 0 && index < size.length())
                .flatMap(size -> ref(size.from() + index * refSize));
    }

    private Optional<Integer> uid(int object) {
        return offset(object)
                .filter(at -> (bytes[at] & 0xF0) == 0x80)
                .flatMap(at -> number(at + 1, (bytes[at] & 0x0F) + 1))
                .filter(value -> value <= MAX_OBJECTS)
                .map(Long::intValue);
    }

    private Optional<String> scalar(int object) {
        var offset = offset(object);
        if (offset.isEmpty()) return Optional.empty();
        int at = offset.get();
        int marker = bytes[at] & 0xFF;
        return switch (marker & 0xF0) {
            case 0x00 -> marker == 0x08 ? Optional.of("0") : marker == 0x09 ? Optional.of("1") : Optional.empty();
            case 0x10 -> number(at + 1, 1 << (marker & 0x0F)).map(value -> Long.toString(value));
            case 0x50 -> text(at, 1, StandardCharsets.UTF_8);
            case 0x60 -> text(at, 2, StandardCharsets.UTF_16BE);
            default -> Optional.empty();
        };
    }

    private Optional<String> text(int at, int width, java.nio.charset.Charset charset) {
        return size(at).filter(size -> size.length() <= Bytes.MAX_VALUE && size.from() + size.length() * width <= table)
                .map(size -> new String(bytes, size.from(), size.length() * width, charset));
    }

    private record Size(int from, int length) {}

    /** How many items an object has; above 14 a number behind the marker tells. */
    private Optional<Size> size(int at) {
        int length = bytes[at] & 0x0F;
        if (length < 15) return Optional.of(new Size(at + 1, length));
        if (at + 1 >= table || (bytes[at + 1] & 0xF0) != 0x10) return Optional.empty();
        int width = 1 << (bytes[at + 1] & 0x0F);
        return number(at + 2, width)
                .filter(value -> value >= 0 && value <= MAX_OBJECTS)
                .map(value -> new Size(at + 2 + width, value.intValue()));
    }

    private Optional<Integer> offset(int object) {
        if (object < 0 || object >= count) return Optional.empty();
        return number(table + object * offsetSize, offsetSize)
                .filter(at -> at >= 8 && at < table)
                .map(Long::intValue);
    }

    private Optional<Integer> ref(int at) {
        return at + refSize > table ? Optional.empty() : number(at, refSize).map(Long::intValue);
    }

    private Optional<Long> number(int at, int width) {
        if (width > 8 || at < 0 || at + width > bytes.length) return Optional.empty();
        long value = 0;
        for (int i = at; i < at + width; i++) value = value << 8 | bytes[i] & 0xFF;
        return Optional.of(value);
    }
}
