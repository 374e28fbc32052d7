package org.mailwright.account.imports;

import java.util.ArrayDeque;

/** Looks how deep an ASN.1 structure is nested, before a parser goes down into it. */
final class DerNesting {

    /** A signature with certificates has about fifteen levels. */
    private static final int MAX_DEPTH = 40;

    private static final int MAX_ELEMENTS = 200_000;

    private final byte[] bytes;
    /** Where the open elements end; -1 for one that ends with two zero bytes. */
    private final ArrayDeque<Integer> ends = new ArrayDeque<>();

    private int at;

    private DerNesting(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether a parser can read it without going deeper than a signature needs. */
    static boolean isShallow(byte[] bytes) {
        return new DerNesting(bytes).walk();
    }

    private boolean walk() {
        for (int count = 0; count < MAX_ELEMENTS; count++) {
            while (!ends.isEmpty() && ends.getLast() == at) ends.removeLast();
            if (at >= bytes.length || ends.isEmpty() && count > 0) return true;
            if (!element()) return false;
        }
        return false;
    }

    /** Steps over a primitive element, or into a constructed one. */
    private boolean element() {
        int tag = bytes[at++] & 0xff;
        if ((tag & 0x1f) == 0x1f) {
            while (at < bytes.length && (bytes[at] & 0x80) != 0) at++;
            at++;
        }
        if (at >= bytes.length) return false;
        int first = bytes[at++] & 0xff;
        if (tag == 0 && first == 0) return endOfContents();
        boolean constructed = (tag & 0x20) != 0;
        if (first == 0x80) return constructed && enter(-1);
        int length = first < 0x80 ? first : length(first & 0x7f);
        if (length < 0 || at > bytes.length - length) return false;
        if (constructed) return enter(at + length);
        at += length;
        return true;
    }

    private boolean enter(int end) {
        ends.addLast(end);
        return ends.size() <= MAX_DEPTH;
    }

    private boolean endOfContents() {
        return !ends.isEmpty() && ends.removeLast() == -1;
    }

    private int length(int size) {
        if (size > 4 || at > bytes.length - size) return -1;
        long length = 0;
        for (int i = 0; i < size; i++) length = length << 8 | bytes[at++] & 0xff;
        return length > bytes.length ? -1 : (int) length;
    }
}
