package org.mailwright.batch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mailwright.batch.csv.CsvFile;
import org.mailwright.batch.csv.CsvReader;
import org.mailwright.batch.csv.CsvRecord;
import org.mailwright.batch.csv.CsvRecord.Row;

/**
 * How a list is written.
 *
 * @param delimiter the one that makes the most known columns of the first line
 */
public record ListFormat(CsvFile file, char delimiter, Heading heading) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /** A known column counts more than any number of others. */
    private static final int KNOWN = CsvReader.MAX_ROW;

    /** Excel's own line above the heading names the delimiter, which shows by itself. */
    private static final String SEPARATOR_LINE = "sep=";

    /** The result of looking for the format. */
    sealed interface Finding {

        record Found(ListFormat format) implements Finding {}

        record Refused(ListFault fault, List<String> values) implements Finding {}
    }

    /** @param password the name of the column of passwords, where one is named */
    static Finding of(CsvFile file, Optional<String> password) throws IOException {
        return switch (file.kind()) {
            case SPREADSHEET -> new Finding.Refused(ListFault.SPREADSHEET, List.of());
            case BINARY -> new Finding.Refused(ListFault.NO_TEXT, List.of());
            case TEXT -> ofText(file, password);
        };
    }

    private static Finding ofText(CsvFile file, Optional<String> password) throws IOException {
        Optional<Row> best = Optional.empty();
        char delimiter = DELIMITERS.getFirst();
        for (char each : DELIMITERS) {
            var first = first(file, each);
            if (first.isEmpty()) return new Finding.Refused(ListFault.EMPTY, List.of());
            if (!(first.get() instanceof Row row)) continue;
            if (best.isPresent() && score(row) <= score(best.get())) continue;
            best = Optional.of(row);
            delimiter = each;
        }
        if (best.isEmpty()) return new Finding.Refused(ListFault.BROKEN_HEADING, List.of());
        char chosen = delimiter;
        return switch (Heading.read(best.get(), password)) {
            case Heading.Reading.Refused(var fault, var values) -> new Finding.Refused(fault, values);
            case Heading.Reading.Found(var heading) -> new Finding.Found(new ListFormat(file, chosen, heading));
        };
    }

    /** Reads up to the end of the heading. */
    static Optional<CsvRecord> heading(CsvReader rows) throws IOException {
        var first = rows.next();
        boolean excel = first.isPresent()
                && first.get() instanceof Row row
                && row.fields().getFirst().startsWith(SEPARATOR_LINE)
                && row.fields().getFirst().length() <= SEPARATOR_LINE.length() + 1;
        return excel ? rows.next() : first;
    }

    private static Optional<CsvRecord> first(CsvFile file, char delimiter) throws IOException {
        try (var rows = CsvReader.open(file, delimiter)) {
            return heading(rows);
        }
    }

    private static long score(Row row) {
        return KNOWN * Heading.known(row) + row.fields().size();
    }
}
