package org.mailwright.batch;

import java.util.List;
import java.util.stream.Collectors;
import org.mailwright.batch.csv.CsvRecord.Broken;
import org.mailwright.batch.csv.CsvRecord.Slip;
import org.mailwright.model.Cause;
import org.mailwright.model.Codes;

/**
 * Why one row cannot be used.
 *
 * @param line from 1 on
 * @param address as it stands in the row, or empty; it may be none
 * @param values what the kind's sentence is filled in with
 */
public record RowFault(long line, String address, Kind kind, List<String> values) {

    private static final int MAX_TEXT = 80;

    public RowFault {
        address = shortened(address);
        values = values.stream().map(RowFault::shortened).toList();
    }

    static RowFault of(Broken broken) {
        boolean more = broken.slip() == Slip.UNCLOSED_QUOTE && broken.last() > broken.line();
        return more
                ? new RowFault(broken.line(), "", Kind.UNCLOSED_CELL, List.of(Long.toString(broken.last())))
                : new RowFault(broken.line(), "", Kind.of(broken.slip()), List.of());
    }

    /** As one short line, so that a line break from the list breaks no sentence. */
    private static String shortened(String text) {
        var line = text.lines().map(String::strip).collect(Collectors.joining(" "));
        return line.length() > MAX_TEXT ? line.substring(0, MAX_TEXT) + "…" : line;
    }

    /** What is wrong. */
    public enum Kind {
        TOO_LONG,
        UNCLOSED_QUOTE,
        /** The same, and lines without an address follow that seem to belong to the field. */
        UNCLOSED_CELL,
        AFTER_QUOTE,
        STRAY_QUOTE,
        /** More fields than the first line has columns. */
        TOO_MANY_FIELDS,
        /** Bytes that are no letters in the file's encoding, or control characters. */
        NOT_TEXT,
        /** A line break in a field that has no place for one, or that seems to have swallowed another row. */
        LINE_BREAK,
        /** A field that begins like a formula of a spreadsheet. */
        FORMULA,
        NO_ADDRESS,
        BAD_ADDRESS,
        BAD_USERNAME,
        BAD_SENDER,
        /** The address stands in an earlier line. */
        DUPLICATE,
        /** The organisation does not allow accounts of the address's domain. */
        NOT_ALLOWED,
        /** The template does not fit the person. */
        TEMPLATE,
        /** A format cannot hold the account. */
        FORMAT,
        /** No settings are known for the address. */
        NO_SETTINGS,
        NO_PASSWORD,
        BAD_PASSWORD;

        /** The word that stands in JSON and ends the key of its sentence, such as bad-address. */
        public String code() {
            return Codes.of(this);
        }

        public Cause cause() {
            return this == NOT_ALLOWED ? Cause.DOMAIN_NOT_ALLOWED : Cause.INPUT_INVALID;
        }

        static Kind of(Slip slip) {
            return switch (slip) {
                case TOO_LONG -> TOO_LONG;
                case UNCLOSED_QUOTE -> UNCLOSED_QUOTE;
                case AFTER_QUOTE -> AFTER_QUOTE;
                case STRAY_QUOTE -> STRAY_QUOTE;
            };
        }
    }
}
