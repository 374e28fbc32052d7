package org.mailwright.batch.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A CSV file as it lies on the disk, looked through once from end to end. Lengths are in bytes.
 *
 * @param mark length of its byte order mark
 * @param digest SHA-256 of all of it, in hexadecimal digits
 */
public record CsvFile(Path path, ContentKind kind, Charset charset, int mark, long size, String digest) {
    /** What spreadsheets on Windows write where they do not write Unicode: Latin-1 and some more. */
    public static final Charset WESTERN = Charset.forName("windows-1252");

    private static final int CHUNK = 64 * 1024;

    /** Finds out the encoding: by the mark, by the zero bytes of UTF-16, by whether it is UTF-8. */
    public static CsvFile inspect(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var buffer = new byte[CHUNK];
            int first = in.readNBytes(buffer, 0, CHUNK);
            var mark = EncodingMark.of(buffer, first);
            var kind = ContentKind.of(buffer, first, mark);
            var digest = sha256();
            digest.update(buffer, 0, first);
            var census = new Utf8Census();
            census.add(buffer, first);
            long size = first + rest(in, buffer, digest, census);
            var charset = mark.charset().orElseGet(() -> census.isUtf8() ? StandardCharsets.UTF_8 : WESTERN);
            return new CsvFile(
                    path, kind, charset, mark.length(), size, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static long rest(InputStream in, byte[] chunk, MessageDigest digest, Utf8Census census) throws IOException {
        long size = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            digest.update(chunk, 0, read);
            census.add(chunk, read);
            size += read;
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
