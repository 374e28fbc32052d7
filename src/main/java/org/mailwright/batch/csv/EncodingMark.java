package org.mailwright.batch.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the first bytes of a file say about its encoding.
 *
 * @param charset absent where they say nothing
 * @param length of the byte order mark
 */
record EncodingMark(Optional<Charset> charset, int length) {

    private static final int SAMPLE = 512;

    static EncodingMark of(byte[] bytes, int length) {
        if (starts(bytes, length, 0xEF, 0xBB, 0xBF)) return marked(StandardCharsets.UTF_8, 3);
        if (starts(bytes, length, 0xFF, 0xFE)) return marked(StandardCharsets.UTF_16LE, 2);
        if (starts(bytes, length, 0xFE, 0xFF)) return marked(StandardCharsets.UTF_16BE, 2);
        return new EncodingMark(withoutMark(bytes, Math.min(length, SAMPLE)), 0);
    }

    /** Column names are mostly ASCII, of which UTF-16 makes a zero byte and another. */
    private static Optional<Charset> withoutMark(byte[] bytes, int length) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }
        int many = Math.max(1, length / 4);
        if (odd >= many && even == 0) return Optional.of(StandardCharsets.UTF_16LE);
        return even >= many && odd == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static EncodingMark marked(Charset charset, int length) {
        return new EncodingMark(Optional.of(charset), length);
    }

    private static boolean starts(byte[] bytes, int length, int... mark) {
        if (length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }
}
