package org.mailwright.account.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes bytes that are probably text: by the byte order mark, else UTF-8, else the code page of Western Europe. */
final class TextBytes {

    private static final Charset ANSI = Charset.forName("windows-1252");

    /** Of so many characters at most one may be a control character that no text has. */
    private static final int CONTROLS = 200;

    private TextBytes() {}

    /** Empty if the bytes are no text. */
    static Optional<String> decode(byte[] bytes) {
        var text = decoded(bytes);
        return isText(text) ? Optional.of(text) : Optional.empty();
    }

    private static String decoded(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        if (starts(bytes, 0xff, 0xfe)) return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        if (starts(bytes, 0xfe, 0xff)) return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        if (bytes.length > 3 && bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 3 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        return utf8(bytes).orElseGet(() -> new String(bytes, ANSI));
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        long odd = text.chars()
                .filter(c -> c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0xfffd)
                .count();
        return odd * CONTROLS <= text.length();
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) if ((bytes[i] & 0xff) != wanted[i]) return false;
        return true;
    }
}
