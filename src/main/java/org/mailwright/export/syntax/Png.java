package org.mailwright.export.syntax;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import static java.nio.charset.StandardCharsets.US_ASCII;

/** Bitmaps in black and white as PNG (ISO/IEC 15948), without the JDK's desktop module. */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Png() {}

    /** Tells whether a pixel is black. */
    @FunctionalInterface
    interface Pixels {

        boolean isBlack(int x, int y);
    }

    /** @param size in pixels, both ways */
    static byte[] of(int size, Pixels pixels) {
        try {
            var file = new ByteArrayOutputStream();
            file.write(SIGNATURE);
            var out = new DataOutputStream(file);
            chunk(out, "IHDR", header(size));
            chunk(out, "IDAT", deflated(rows(size, pixels)));
            chunk(out, "IEND", new byte[0]);
            return file.toByteArray();
        } catch (IOException e) {
            throw new AssertionError("memory cannot fail to be written", e);
        }
    }

    /** Grey of one bit a pixel, without interlacing. */
    private static byte[] header(int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(size);
        out.writeInt(size);
        out.write(new byte[] {1, 0, 0, 0, 0});
        return bytes.toByteArray();
    }

    /** Each row begins with its filter, none; white is 1, and the most significant bit is the leftmost pixel. */
    private static byte[] rows(int size, Pixels pixels) {
        int width = 1 + (size + 7) / 8;
        var rows = new byte[width * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (!pixels.isBlack(x, y)) rows[y * width + 1 + x / 8] |= (byte) (0x80 >> x % 8);
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(rows);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        var name = type.getBytes(US_ASCII);
        var check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
