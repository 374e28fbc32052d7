package org.mailwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a whole text of UTF-8 of any length: of a long one the beginning and the end, where a log says what failed. */
public final class InputText {

    /** In bytes. */
    private static final int BEGINNING = 32 * 1024;

    /** In bytes. */
    private static final int END = 96 * 1024;

    private InputText() {}

    /** The text, with a line break where something was left out. */
    public static String read(InputStream in) throws CommandException {
        try {
            var head = in.readNBytes(BEGINNING);
            var tail = new Tail();
            var block = new byte[64 * 1024];
            for (int count = in.read(block); count >= 0; count = in.read(block)) tail.add(block, count);
            return tail.behind(head).stripTrailing();
        } catch (IOException e) {
            throw CommandException.trouble("cli.cannot-read-stdin");
        }
    }

    /** The last bytes of a stream. */
    private static final class Tail {

        private final byte[] ring = new byte[END];
        private long count;

        void add(byte[] bytes, int length) {
            for (var i = Math.max(0, length - END); i < length; i++) ring[(int) ((count + i) % END)] = bytes[i];
            count += length;
        }

        String behind(byte[] head) {
            if (count <= END) return text(head, 0, new byte[0], ring, (int) count);
            int start = (int) (count % END);
            var bytes = new byte[END];
            System.arraycopy(ring, start, bytes, 0, END - start);
            System.arraycopy(ring, 0, bytes, END - start, start);
            return text(head, wholeAt(bytes), new byte[] {'\n'}, bytes, END);
        }

        /** Where the first whole character begins. */
        private static int wholeAt(byte[] bytes) {
            var at = 0;
            while (at < 3 && (bytes[at] & 0xC0) == 0x80) at++;
            return at;
        }

        private static String text(byte[] head, int from, byte[] gap, byte[] tail, int to) {
            var all = new byte[head.length + gap.length + to - from];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(gap, 0, all, head.length, gap.length);
            System.arraycopy(tail, from, all, head.length + gap.length, to - from);
            return new String(all, StandardCharsets.UTF_8);
        }
    }
}
