package org.mailwright.account.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Undoes the escapes of a string in prefs.js: {@code \" \' \\ \n \r \}{@code uXXXX}, and {@code \xNN} for a raw byte. */
final class PrefsString {

    private PrefsString() {}

    /** Empty if an escape is malformed or the value is too long. Bytes that are not UTF-8 become U+FFFD. */
    static Optional<String> decode(byte[] bytes, int from, int to) {
        if (to - from > Bytes.MAX_VALUE) return Optional.empty();
        var plain = new ByteArrayOutputStream(to - from);
        int i = from;
        while (i < to) {
            if (bytes[i] != '\\') {
                plain.write(bytes[i++]);
                continue;
            }
            if (i + 1 >= to) return Optional.empty();
            switch (bytes[i + 1]) {
                case 'n' -> plain.write('\n');
                case 'r' -> plain.write('\r');
                case '"', '\'', '\\' -> plain.write(bytes[i + 1]);
                case 'x' -> {
                    int code = hex(bytes, i + 2, i + 4, to);
                    if (code <= 0) return Optional.empty();
                    plain.write(code);
                    i += 2;
                }
                case 'u' -> {
                    int length = unicode(bytes, i, to, plain);
                    if (length == 0) return Optional.empty();
                    i += length - 2;
                }
                default -> {
                    return Optional.empty();
                }
            }
            i += 2;
        }
        return Optional.of(plain.toString(StandardCharsets.UTF_8));
    }

    /** Writes the character of one escape or of a surrogate pair; returns how many bytes it took, 0 for none. */
    private static int unicode(byte[] bytes, int at, int to, ByteArrayOutputStream plain) {
        int code = hex(bytes, at + 2, at + 6, to);
        if (code <= 0) return 0;
        int length = 6;
        if (Character.isHighSurrogate((char) code) && Bytes.startsWith(bytes, at + 6, to, "\\u")) {
            int low = hex(bytes, at + 8, at + 12, to);
            if (low < 0 || !Character.isLowSurrogate((char) low)) return 0;
            code = Character.toCodePoint((char) code, (char) low);
            length = 12;
        }
        plain.writeBytes(Character.toString(code).getBytes(StandardCharsets.UTF_8));
        return length;
    }

    private static int hex(byte[] bytes, int from, int to, int limit) {
        if (to > limit) return -1;
        int code = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) return -1;
            code = code * 16 + digit;
        }
        return code;
    }
}
