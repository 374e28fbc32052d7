package org.mailwright.batch.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Counts what is UTF-8 in a file and what is not: a file with one broken byte is UTF-8 all the same. */
final class Utf8Census {

    private static final int CHUNK = 8192;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharBuffer letters = CharBuffer.allocate(CHUNK);
    private long good;
    private long bad;

    void add(byte[] more, int length) {
        int from = 0;
        while (from < length) {
            int part = Math.min(bytes.remaining(), length - from);
            bytes.put(more, from, part);
            from += part;
            bytes.flip();
            count();
            bytes.compact();
        }
    }

    /** Whether more of the letters beyond ASCII are UTF-8 than are not. A sequence cut off at the end does not count. */
    boolean isUtf8() {
        return bad == 0 || good > bad;
    }

    private void count() {
        while (true) {
            var result = decoder.decode(bytes, letters, false);
            letters.flip();
            while (letters.hasRemaining()) {
                if (letters.get() >= 128) good++;
            }
            letters.clear();
            if (result.isUnderflow()) return;
            if (result.isOverflow()) continue;
            bad++;
            bytes.position(bytes.position() + result.length());
        }
    }
}
