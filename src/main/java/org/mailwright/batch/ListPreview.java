package org.mailwright.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailwright.batch.csv.CsvFile;
import org.mailwright.model.DomainName;

/** How a list begins, or why it cannot be used. */
public sealed interface ListPreview {

    /**
     * A list that can be used.
     *
     * @param entries the first ones
     * @param more whether others follow
     * @param western whether it had to be read as Windows-1252
     * @param passwords whether it has a column of passwords, which is not read
     */
    record Begun(List<PeopleList.Entry> entries, boolean more, boolean western, boolean passwords)
            implements ListPreview {

        public Begun {
            entries = List.copyOf(entries);
        }
    }

    record Refused(ListFault fault, List<String> values) implements ListPreview {}

    record Unreadable(IOException trouble) implements ListPreview {}

    /**
     * Reads the beginning of a list.
     *
     * @param allowed the domains whose accounts may be set up
     * @param most how many entries are wanted
     */
    static ListPreview of(Path file, Predicate<DomainName> allowed, int most) {
        try {
            var csv = CsvFile.inspect(file);
            return switch (PeopleList.open(csv, Optional.empty(), allowed)) {
                case PeopleList.Opening.Refused(var fault, var values) -> new Refused(fault, values);
                case PeopleList.Opening.Opened(var list) -> begun(list, most);
            };
        } catch (IOException e) {
            return new Unreadable(e);
        }
    }

    private static Begun begun(PeopleList list, int most) throws IOException {
        try (list) {
            var entries = new ArrayList<PeopleList.Entry>();
            var next = list.next();
            while (next.isPresent() && entries.size() < most) {
                entries.add(next.get());
                next = list.next();
            }
            var format = list.format();
            return new Begun(
                    entries,
                    next.isPresent(),
                    format.file().charset().equals(CsvFile.WESTERN),
                    format.heading().has(Column.PASSWORD));
        }
    }
}
