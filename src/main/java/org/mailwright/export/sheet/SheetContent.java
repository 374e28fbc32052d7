package org.mailwright.export.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailwright.export.syntax.QrImage;

/**
 * What stands on the sheet, whatever it is made of.
 *
 * @param lead whether and when the settings were tested
 * @param code the account as a QR code
 */
record SheetContent(
        String title, String lead, List<Section> sections, List<Notes> notes, Optional<Code> code, String foot) {

    SheetContent {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** Some lines below a heading. */
    record Section(String heading, List<Row> rows) {

        Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Sentences below one another.
     *
     * @param heading may be empty
     */
    record Notes(String heading, List<String> lines) {

        Notes {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line.
     *
     * @param value empty for a line to write on
     * @param note smaller, below the value; may be empty
     */
    record Row(String label, String value, String note) {

        Row(String label, String value) {
            this(label, value, "");
        }
    }

    /** A QR code, and what to do with it. */
    record Code(QrImage image, String caption) {}

    /** Every text that came from the account or the provider, or is ours. */
    List<String> texts() {
        var all = new ArrayList<>(List.of(title, lead, foot));
        for (var section : sections) {
            all.add(section.heading());
            section.rows().forEach(row -> all.addAll(List.of(row.label(), row.value(), row.note())));
        }
        for (var note : notes) {
            all.add(note.heading());
            all.addAll(note.lines());
        }
        code.ifPresent(drawn -> all.add(drawn.caption()));
        return List.copyOf(all);
    }
}
