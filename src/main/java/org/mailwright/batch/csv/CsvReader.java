package org.mailwright.batch.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Optional;
import org.mailwright.batch.csv.CsvRecord.Broken;
import org.mailwright.batch.csv.CsvRecord.Slip;

/**
 * Reads rows as RFC 4180 has them, with any delimiter and any line end. Strict: what is no row is reported with its
 * line, and reading goes on below it, also after a quote that is never closed. Memory is bounded by {@link #MAX_ROW}.
 */
public final class CsvReader implements AutoCloseable {

    /** The most characters that a row may have. */
    public static final int MAX_ROW = 64 * 1024;

    /** The sign of an address: below a quote that is never closed, a line without one is no row that could be used. */
    private static final char SIGN = '@';

    private final Reader in;
    private final Again again;
    private final CharWindow window;
    private final char delimiter;
    private final StringBuilder cell = new StringBuilder();
    private Optional<QuoteScout> scout = Optional.empty();
    private long line = 1;

    /** The first too long field of the row under way has its end further on, and the rest of the row is passed over. */
    private boolean passing;

    /** Opens the same text once more, at its beginning. */
    @FunctionalInterface
    interface Again {

        Reader open() throws IOException;
    }

    CsvReader(Reader in, Again again, char delimiter) {
        this.in = in;
        this.again = again;
        this.window = new CharWindow(in, MAX_ROW);
        this.delimiter = delimiter;
    }

    /** Opens a file, behind its byte order mark. */
    public static CsvReader open(CsvFile file, char delimiter) throws IOException {
        return open(file, delimiter, Files.newInputStream(file.path()));
    }

    /** The same on a stream of the file's bytes, which is closed with the reader. */
    public static CsvReader open(CsvFile file, char delimiter, InputStream bytes) throws IOException {
        return new CsvReader(text(file, bytes), () -> text(file, Files.newInputStream(file.path())), delimiter);
    }

    private static Reader text(CsvFile file, InputStream bytes) throws IOException {
        bytes.skipNBytes(file.mark());
        return new InputStreamReader(bytes, file.charset());
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
        try (in) {
            if (scout.isPresent()) scout.get().close();
        }
    }

    private CsvRecord read() throws IOException {
        long first = line;
        passing = false;
        var fields = new ArrayList<String>();
        while (true) {
            cell.setLength(0);
            var slip = window.peek() == '"' ? quoted() : plain();
            if (slip.isPresent()) return passing ? new Broken(first, Slip.TOO_LONG, line - 1) : slip.get();
            if (!passing) fields.add(cell.toString());
            int c = window.read();
            if (c != delimiter) {
                lineEnd(c);
                return passing ? new Broken(first, Slip.TOO_LONG, line - 1) : new CsvRecord.Row(first, fields);
            }
        }
    }

    private Optional<Broken> plain() throws IOException {
        for (int c = window.peek(); !endsField(c); c = window.peek()) {
            if (c == '"') return slipInLine(Slip.STRAY_QUOTE);
            if (window.kept() >= MAX_ROW) return slipInLine(Slip.TOO_LONG);
            cell.append((char) window.read());
        }
        return Optional.empty();
    }

    private Optional<Broken> quoted() throws IOException {
        window.read();
        long begin = line;
        int secondLine = 0;
        while (true) {
            int c = window.read();
            if (c == '"' && window.peek() != '"') break;
            if (c == '"') window.read();
            boolean over = window.kept() >= MAX_ROW;
            if (over && closesFurtherOn()) {
                passing = true;
                secondLine = 0;
                cell.setLength(0);
                window.keep();
            } else if (over || c == CharWindow.END) {
                return unclosed(begin, secondLine, over);
            }
            cell.append((char) c);
            if (c == '\n' || c == '\r' && window.peek() != '\n') {
                line++;
                if (secondLine == 0) secondLine = window.kept();
            }
        }
        if (endsField(window.peek())) return Optional.empty();
        return secondLine == 0 || passing ? slipInLine(Slip.AFTER_QUOTE) : unclosed(begin, secondLine, false);
    }

    private boolean closesFurtherOn() throws IOException {
        if (scout.isEmpty()) scout = Optional.of(new QuoteScout(again.open(), delimiter));
        return scout.get().isClosed(window.position());
    }

    /** Goes on in the first line below the quote that could be a row: all that follows is not lost for one slip. */
    private Optional<Broken> unclosed(long begin, int secondLine, boolean over) throws IOException {
        if (secondLine == 0) {
            return over ? slipInLine(Slip.TOO_LONG) : Optional.of(new Broken(begin, Slip.UNCLOSED_QUOTE, begin));
        }
        window.backTo(secondLine);
        line = begin + 1;
        long last = begin;
        for (window.keep(); window.peek() != CharWindow.END && !hasSign(); window.keep()) {
            if (!isBlankLine()) last = line;
            slipInLine(Slip.UNCLOSED_QUOTE);
        }
        return Optional.of(new Broken(begin, Slip.UNCLOSED_QUOTE, last));
    }

    private boolean isBlankLine() throws IOException {
        int c = window.peek();
        return c == '\n' || c == '\r';
    }

    /** Looks at the line that begins here, as far as a row may be long. */
    private boolean hasSign() throws IOException {
        int c = window.read();
        while (c != SIGN && c != '\n' && c != '\r' && c != CharWindow.END && window.kept() < MAX_ROW) {
            c = window.read();
        }
        window.backTo(0);
        return c == SIGN;
    }

    private boolean endsField(int c) {
        return c == delimiter || c == '\n' || c == '\r' || c == CharWindow.END;
    }

    /** Leaves out the rest of the line. */
    private Optional<Broken> slipInLine(Slip slip) throws IOException {
        long begin = line;
        int c = window.read();
        while (c != '\n' && c != '\r' && c != CharWindow.END) {
            window.keep();
            c = window.read();
        }
        lineEnd(c);
        return Optional.of(new Broken(begin, slip, begin));
    }

    private void lineEnd(int c) throws IOException {
        if (c == '\r' && window.peek() == '\n') window.read();
        line++;
    }
}
