package org.mailwright.account.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Looks at and decodes parts of a file's bytes. Positions are from inclusive, to exclusive. */
public final class Bytes {

    /** In bytes; a host, a user name or an address is far shorter. */
    public static final int MAX_VALUE = 4096;

    /** In bytes; keeps a strange file from making long strings of what is no key. */
    public static final int MAX_KEY = 256;

    private Bytes() {}

    public static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\f' || b == 0x0B;
    }

    public static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isBlank(bytes[at])) at++;
        return at;
    }

    public static int dropBlanks(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && isBlank(bytes[at - 1])) at--;
        return at;
    }

    /** The first of these ASCII characters, or -1. */
    public static int indexOf(byte[] bytes, int from, int to, String any) {
        if (any.length() == 1) return indexOf(bytes, from, to, any.charAt(0));
        for (int i = from; i < to; i++) {
            if (bytes[i] >= 0 && any.indexOf(bytes[i]) >= 0) return i;
        }
        return -1;
    }

    /** The same for one character, which a large file is looked through for in a fifth of the time. */
    private static int indexOf(byte[] bytes, int from, int to, char wanted) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) return i;
        }
        return -1;
    }

    public static int lastIndexOf(byte[] bytes, int from, int to, char wanted) {
        for (int i = to - 1; i >= from; i--) {
            if (bytes[i] == wanted) return i;
        }
        return -1;
    }

    /** Where this ASCII text begins, or -1. */
    public static int find(byte[] bytes, int from, int to, String text) {
        for (int i = from; i + text.length() <= to; i++) {
            if (startsWith(bytes, i, to, text)) return i;
        }
        return -1;
    }

    public static boolean startsWith(byte[] bytes, int from, int to, String text) {
        if (from + text.length() > to) return false;
        for (int i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) return false;
        }
        return true;
    }

    /** A key's text; empty if it is too long for one. */
    public static Optional<String> key(byte[] bytes, int from, int to) {
        return to <= from || to - from > MAX_KEY ? Optional.empty() : Optional.of(text(bytes, from, to));
    }

    /** A value's text; empty if it is too long for one. Bytes that are not UTF-8 become U+FFFD. */
    public static Optional<String> value(byte[] bytes, int from, int to) {
        return to - from > MAX_VALUE ? Optional.empty() : Optional.of(text(bytes, from, to));
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }
}
