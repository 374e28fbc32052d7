package org.mailwright.batch.csv;

import java.util.List;

/** One record of a CSV file. */
public sealed interface CsvRecord {

    /** The line that it begins in, from 1 on. */
    long line();

    /** A row. Its fields may hold passwords and are never printed. */
    record Row(long line, List<String> fields) implements CsvRecord {

        public Row {
            fields = List.copyOf(fields);
        }

        boolean isBlank() {
            return fields.stream().allMatch(String::isBlank);
        }

        /** The field of a column, without the space around it; empty where the row ends before it. */
        public String field(int column) {
            return column < fields.size() ? fields.get(column).strip() : "";
        }

        @Override
        public String toString() {
            return "row in line " + line;
        }
    }

    /**
     * Text that is no row. Reading goes on below it.
     *
     * @param last the last line that was left out with it
     */
    record Broken(long line, Slip slip, long last) implements CsvRecord {}

    /** What is wrong with text that is no row (RFC 4180, section 2). */
    enum Slip {
        /** More than {@link CsvReader#MAX_ROW} characters. */
        TOO_LONG,
        /** A quote opens a field, and none closes it. */
        UNCLOSED_QUOTE,
        /** Text between a closing quote and the next column. */
        AFTER_QUOTE,
        /** A quote in a field that does not begin with one. */
        STRAY_QUOTE
    }
}
