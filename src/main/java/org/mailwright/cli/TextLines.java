package org.mailwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads lines of UTF-8 in blocks, and of a line that is too long the beginning only. Not for passwords: nothing is wiped. */
public final class TextLines {

    private final InputStream in;
    private final int longest;
    private final byte[] block = new byte[64 * 1024];
    private int at;
    private int end;

    /** @param longest of a line, in bytes */
    public TextLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * A line without its end.
     *
     * @param whole whether nothing was cut off
     */
    public record Line(String text, boolean whole) {}

    /** The next line, or empty at the end. */
    public Optional<Line> next() throws CommandException {
        try {
            if (at == end && !fill()) return Optional.empty();
            var line = new ByteArrayOutputStream();
            var length = 0L;
            do {
                int stop = lineEnd();
                line.write(block, at, Math.min(stop - at, longest - line.size()));
                length += stop - at;
                at = stop;
            } while (at == end && fill());
            if (at < end) at++; // the line's end itself
            return Optional.of(new Line(text(line.toByteArray()), length <= longest));
        } catch (IOException e) {
            throw CommandException.trouble("cli.cannot-read-stdin");
        }
    }

    /** Whether a whole line was read already, so that nobody has to be waited for. */
    public boolean hasNext() {
        return lineEnd() < end;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(block));
        return end > 0;
    }

    private int lineEnd() {
        var stop = at;
        while (stop < end && block[stop] != '\n') stop++;
        return stop;
    }

    private static String text(byte[] line) {
        int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        return new String(Arrays.copyOf(line, length), StandardCharsets.UTF_8);
    }
}
