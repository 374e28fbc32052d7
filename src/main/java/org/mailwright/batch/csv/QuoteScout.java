package org.mailwright.batch.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Looks ahead of a reader for the end of a quoted field, in one pass of its own over the same text. */
final class QuoteScout implements AutoCloseable {

    private static final int END = -1;

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
        if (quote >= from || quote == Long.MAX_VALUE) return closes;
        while (position < from && read() != END) continue;
        int c = read();
        while (c != END) {
            if (c == '"') {
                quote = position - 1;
                c = read();
                if (c != '"') return closes = c == delimiter || c == '\n' || c == '\r' || c == END;
            }
            c = read();
        }
        quote = Long.MAX_VALUE;
        return closes = false;
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
