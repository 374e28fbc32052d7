package org.mailwright.report;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.mailwright.file.FileName;
import org.mailwright.model.EmailAddress;
import org.mailwright.text.Messages;

/** A report for IT in the forms that it is handed on in. */
public sealed interface WrittenReport permits ItReport, SearchReport {

    /** For people, in the language that its advice is in. */
    String text(Messages messages);

    /** For programs. */
    String json();

    /** The name for its file, without an ending: one for each person and second. */
    String name();

    /**
     * The name of the file for a report.
     *
     * @param when with date and time, such as a {@link LocalDateTime}
     */
    static String name(EmailAddress address, boolean hidesAddress, TemporalAccessor when) {
        var whose = hidesAddress ? "" : "-" + FileName.of(address.toString());
        return "mailwright-report" + whose + "-"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).format(when);
    }
}
