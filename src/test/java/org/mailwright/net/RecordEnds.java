package org.mailwright.net;

import java.util.SortedSet;
import java.util.TreeSet;

/** Where the lines of a server's bytes end, and behind its first TLS record the records (RFC 8446, section 5.1). */
final class RecordEnds {

    private static final int HEADER = 5;

    private final TreeSet<Integer> ends = new TreeSet<>();
    private int read;
    private int begin;
    private int length;
    private boolean encrypted;

    void add(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) add(bytes[i] & 0xff);
    }

    SortedSet<Integer> all() {
        return ends;
    }

    private void add(int octet) {
        int at = read++ - begin;
        if (at == 0) encrypted = encrypted || octet >= 20 && octet <= 23;
        if (!encrypted) {
            if (octet == '\n') end();
            return;
        }
        if (at == HEADER - 2) length = octet << 8;
        if (at == HEADER - 1) length |= octet;
        if (at >= HEADER && at == HEADER - 1 + length) end();
    }

    private void end() {
        begin = read;
        ends.add(read);
    }
}
