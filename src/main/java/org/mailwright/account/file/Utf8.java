package org.mailwright.account.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mailwright.account.FileBytes;

/** Brings the bytes of a file to UTF-8 without a mark, so that tokenizers know one encoding. */
public final class Utf8 {

    /** Bytes of UTF-8 that one char can take. */
    private static final int MAX_PER_CHAR = 3;

    private Utf8() {}

    /** The file in UTF-8: from UTF-16 if a mark or a NUL in the first two bytes says so. Otherwise as it is. */
    public static FileBytes of(FileBytes file) {
        var bytes = file.array();
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return part(file, 3);
        if (starts(bytes, 0xFF, 0xFE)) return from(file, 2, StandardCharsets.UTF_16LE);
        if (starts(bytes, 0xFE, 0xFF)) return from(file, 2, StandardCharsets.UTF_16BE);
        if (bytes.length >= 2 && bytes[0] != 0 && bytes[1] == 0) return from(file, 0, StandardCharsets.UTF_16LE);
        if (bytes.length >= 2 && bytes[0] == 0 && bytes[1] != 0) return from(file, 0, StandardCharsets.UTF_16BE);
        return file;
    }

    /** The file in UTF-8: as it is if it is valid, otherwise from a code page of one byte a letter. */
    public static FileBytes orElse(FileBytes file, Charset codePage) {
        var utf8 = of(file);
        return utf8 == file && !isValid(file.array()) ? from(file, 0, codePage) : utf8;
    }

    private static boolean isValid(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var letters = CharBuffer.allocate(4096);
        while (true) {
            var result = decoder.decode(in, letters, true);
            if (result.isError()) return false;
            Arrays.fill(letters.array(), '\0');
            letters.clear();
            if (result.isUnderflow()) return true;
        }
    }

    private static FileBytes part(FileBytes file, int from) {
        return new FileBytes(file.file(), Arrays.copyOfRange(file.array(), from, file.length()));
    }

    /** No string is made on the way, and the buffers are wiped: the file may hold passwords. */
    private static FileBytes from(FileBytes file, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var letters = CharBuffer.allocate(file.length() - from + 1);
        decoder.decode(ByteBuffer.wrap(file.array(), from, file.length() - from), letters, true);
        decoder.flush(letters);
        letters.flip();
        var utf8 = ByteBuffer.allocate(letters.remaining() * MAX_PER_CHAR);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(letters, utf8, true);
        var bytes = Arrays.copyOf(utf8.array(), utf8.position());
        Arrays.fill(utf8.array(), (byte) 0);
        Arrays.fill(letters.array(), '\0');
        return new FileBytes(file.file(), bytes);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }
}
