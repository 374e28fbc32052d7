package org.mailwright.repair;

import java.util.List;
import org.mailwright.account.Place;
import org.mailwright.account.ServerField;
import org.mailwright.model.Side;

/** A change that a person makes in a program. Mailwright never writes the files of other programs. */
public sealed interface Change {

    /**
     * In a dialog of the program.
     *
     * @param path the way to the dialog, in the program's own words; empty where it is not known
     */
    record InWindow(Side side, List<String> path, List<Entry> entries) implements Change {

        public InWindow {
            path = List.copyOf(path);
            entries = List.copyOf(entries);
        }
    }

    /**
     * In a text file.
     *
     * @param place the line that holds the value now, or the one of its server
     * @param added whether the lines are new, below that one, and not in its place
     * @param lines what stands there then, as the program writes it; PASSWORD and … stand for what is there now
     */
    record InFile(Side side, Place place, boolean added, List<String> lines) implements Change {

        public InFile {
            lines = List.copyOf(lines);
        }

        /** Whether a part of the line stays as it is in the file. */
        public boolean keeps() {
            return lines.stream().anyMatch(line -> line.contains("PASSWORD") || line.contains("…"));
        }
    }

    /**
     * One field of a dialog.
     *
     * @param label the program's word for the field; empty where it is not known
     * @param value to enter, in the program's own words; empty where they are not known
     * @param code the value as in {@link FieldVerdict}
     */
    record Entry(ServerField field, String label, String value, String code) {}
}
