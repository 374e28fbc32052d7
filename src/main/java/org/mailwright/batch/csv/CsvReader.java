package org.mailwright.batch.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Optional;
import org.mailwright.batch.csv.CsvRecord.Slip;

/**
 * Reads rows as RFC 4180 has them, with any delimiter and any line end. Strict: what is no row is reported with its
 * line, and reading goes on in the next one, also after a quote that is never closed. Memory is bounded by
 * {@link #MAX_ROW}.
 */
public final class CsvReader implements AutoCloseable {

    /** The most characters that a row may have. */
    public static final int MAX_ROW = 64 * 1024;

    private final Reader in;
    private final CharWindow window;
    private final char delimiter;
    private final StringBuilder cell = new StringBuilder();
    private long line = 1;

    public CsvReader(Reader in, char delimiter) {
        this.in = in;
        this.window = new CharWindow(in, MAX_ROW);
        this.delimiter = delimiter;
    }

    /** Opens a file, behind its byte order mark. */
    public static CsvReader open(CsvFile file, char delimiter) throws IOException {
        return open(file, delimiter, Files.newInputStream(file.path()));
    }

    /** The same on a stream of the file's bytes, which is closed with the reader. */
    public static CsvReader open(CsvFile file, char delimiter, InputStream bytes) throws IOException {
        bytes.skipNBytes(file.mark());
        return new CsvReader(new InputStreamReader(bytes, file.charset()), delimiter);
    }

    /** The next record, or empty at the end. Rows without any text are left out. */
    public Optional<CsvRecord> next() throws IOException {
        for (window.keep(); window.peek() != CharWindow.END; window.keep()) {
            var next = read();
            if (!(next instanceof CsvRecord.Row row && row.isBlank())) return Optional.of(next);
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private CsvRecord read() throws IOException {
        long first = line;
        var fields = new ArrayList<String>();
        while (true) {
            cell.setLength(0);
            var slip = window.peek() == '"' ? quoted() : plain();
            if (slip.isPresent()) return new CsvRecord.Broken(first, slip.get());
            fields.add(cell.toString());
            int c = window.read();
            if (c != delimiter) {
                lineEnd(c);
                return new CsvRecord.Row(first, fields);
            }
        }
    }

    private Optional<Slip> plain() throws IOException {
        for (int c = window.peek(); !endsField(c); c = window.peek()) {
            if (c == '"') return slipInLine(Slip.STRAY_QUOTE);
            if (window.kept() >= MAX_ROW) return slipInLine(Slip.TOO_LONG);
            cell.append((char) window.read());
        }
        return Optional.empty();
    }

    private Optional<Slip> quoted() throws IOException {
        window.read();
        long begin = line;
        int secondLine = 0;
        while (true) {
            int c = window.read();
            if (c == '"' && window.peek() != '"') break;
            if (c == '"') window.read();
            boolean over = window.kept() >= MAX_ROW;
            if (c == CharWindow.END || over) return unclosed(begin, secondLine, over);
            cell.append((char) c);
            if (c == '\n' || c == '\r' && window.peek() != '\n') {
                line++;
                if (secondLine == 0) secondLine = window.kept();
            }
        }
        return endsField(window.peek()) ? Optional.empty() : slipInLine(Slip.AFTER_QUOTE);
    }

    /** Goes on in the line below the quote: all that follows it is not lost for one slip. */
    private Optional<Slip> unclosed(long begin, int secondLine, boolean over) throws IOException {
        if (secondLine == 0) {
            return over ? slipInLine(Slip.TOO_LONG) : Optional.of(Slip.UNCLOSED_QUOTE);
        }
        window.backTo(secondLine);
        line = begin + 1;
        return Optional.of(Slip.UNCLOSED_QUOTE);
    }

    private boolean endsField(int c) {
        return c == delimiter || c == '\n' || c == '\r' || c == CharWindow.END;
    }

    /** Leaves out the rest of the line. */
    private Optional<Slip> slipInLine(Slip slip) throws IOException {
        int c = window.read();
        while (c != '\n' && c != '\r' && c != CharWindow.END) {
            window.keep();
            c = window.read();
        }
        lineEnd(c);
        return Optional.of(slip);
    }

    private void lineEnd(int c) throws IOException {
        if (c == '\r' && window.peek() == '\n') window.read();
        line++;
    }
}
