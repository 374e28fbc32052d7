package org.mailwright.batch.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Looks ahead of a reader for the end of a quoted field, in one pass of its own over the same text. */
final class QuoteScout implements AutoCloseable {

    private static final int END = -1;
    private static final long NONE = Long.MAX_VALUE;

    private final BufferedReader in;
    private final char delimiter;
    private long position;
    private long quote = END;
    private boolean closes;

    QuoteScout(Reader in, char delimiter) {
        this.in = new BufferedReader(in);
        this.delimiter = delimiter;
    }

    /**
     * Whether the field that a place lies in is closed: whether a delimiter or a line's end follows its next quote, where
     * two quotes are one letter.
     *
     * @param from how many characters are before the place, never fewer than before
     */
    boolean isClosed(long from) throws IOException {
        if (quote < from) look(from);
        return closes;
    }

    /** Goes on to the first quote from a place on that stands for itself. */
    private void look(long from) throws IOException {
        for (int c = read(); c != END; c = read()) {
            if (c != '"' || position <= from) continue;
            quote = position - 1;
            int next = read();
            closes = next == delimiter || next == '\n' || next == '\r' || next == END;
            if (next != '"') return;
        }
        quote = NONE;
        closes = false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int read() throws IOException {
        position++;
        return in.read();
    }
}
