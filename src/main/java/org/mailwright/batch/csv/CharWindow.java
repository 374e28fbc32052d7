package org.mailwright.batch.csv;

import java.io.IOException;
import java.io.Reader;

/** Reads characters one by one, and can go back to those since the last {@link #keep()}. */
final class CharWindow {

    static final int END = -1;

    private final Reader in;
    private final char[] buffer;
    /** How much was read and forgotten before what is in the buffer. */
    private long before;

    private int start;
    private int position;
    private int end;

    /** @param size the most that is kept, and as much again */
    CharWindow(Reader in, int size) {
        this.in = in;
        this.buffer = new char[2 * size];
    }

    int read() throws IOException {
        return position < end || fill() ? buffer[position++] : END;
    }

    int peek() throws IOException {
        return position < end || fill() ? buffer[position] : END;
    }

    /** How much was read since the beginning. */
    long position() {
        return before + position;
    }

    /** What was read before may be forgotten. */
    void keep() {
        start = position;
    }

    /** How much was read since {@link #keep()}. */
    int kept() {
        return position - start;
    }

    /** Goes back until so much is read since {@link #keep()}. */
    void backTo(int length) {
        position = start + length;
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            before += start;
            position -= start;
            end -= start;
            start = 0;
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read <= 0) return false;
        end += read;
        return true;
    }
}
