package org.mailwright.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailwright.batch.csv.CountedInput;
import org.mailwright.batch.csv.CsvFile;
import org.mailwright.batch.csv.CsvReader;
import org.mailwright.batch.csv.CsvRecord;
import org.mailwright.batch.csv.CsvRecord.Row;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;

/** A list of people under way: one entry after the other, in constant memory. */
public final class PeopleList implements AutoCloseable {

    private final ListFormat format;
    private final CountedInput bytes;
    private final CsvReader rows;
    private final PersonReader people;
    private final DiskMap lines;

    private PeopleList(ListFormat format, Predicate<DomainName> allowed) throws IOException {
        this.format = format;
        this.people = new PersonReader(format.heading(), allowed);
        this.bytes = new CountedInput(Files.newInputStream(format.file().path()));
        this.rows = CsvReader.open(format.file(), format.delimiter(), bytes);
        this.lines = new DiskMap();
    }

    /** The result of opening a list. */
    public sealed interface Opening {

        /** The caller closes the list. */
        record Opened(PeopleList list) implements Opening {}

        record Refused(ListFault fault, List<String> values) implements Opening {}
    }

    /** One entry of the list. */
    public sealed interface Entry {

        /**
         * Somebody.
         *
         * @param password as it stands in the row, where the list has such a column
         */
        record Somebody(Person person, PasswordField password) implements Entry {}

        record Faulty(RowFault fault) implements Entry {}
    }

    /**
     * Opens a list at its first person.
     *
     * @param password the name of the column of passwords, where one is named
     * @param allowed the domains whose accounts may be set up
     */
    public static Opening open(CsvFile file, Optional<String> password, Predicate<DomainName> allowed)
            throws IOException {
        return switch (ListFormat.of(file, password)) {
            case ListFormat.Finding.Refused(var fault, var values) -> new Opening.Refused(fault, values);
            case ListFormat.Finding.Found(var format) -> {
                var list = new PeopleList(format, allowed);
                ListFormat.heading(list.rows);
                yield new Opening.Opened(list);
            }
        };
    }

    public ListFormat format() {
        return format;
    }

    /** How much of the file has been read, from 0 to 1. */
    public double progress() {
        long size = format.file().size();
        return size == 0 ? 1 : Math.min(1, (double) bytes.count() / size);
    }

    /** The next entry, or empty at the end. */
    public Optional<Entry> next() throws IOException {
        var next = rows.next();
        return next.isEmpty() ? Optional.empty() : Optional.of(entry(next.get()));
    }

    @Override
    public void close() throws IOException {
        try (lines) {
            rows.close();
        }
    }

    private Entry entry(CsvRecord next) throws IOException {
        return switch (next) {
            case CsvRecord.Broken broken -> new Entry.Faulty(RowFault.of(broken));
            case Row row ->
                switch (people.read(row)) {
                    case PersonReader.Reading.Refused(var fault) -> new Entry.Faulty(fault);
                    case PersonReader.Reading.Read(var person) -> entry(person, row);
                };
        };
    }

    private Entry entry(Person person, Row row) throws IOException {
        long before = lines.putIfAbsent(identity(person.address()), person.line());
        if (before == 0)
            return new Entry.Somebody(person, new PasswordField(format.heading().password(row)));
        return new Entry.Faulty(new RowFault(
                person.line(), person.address().toString(), RowFault.Kind.DUPLICATE, List.of(Long.toString(before))));
    }

    /** Only a domain's own server may say that Ada and ada are one person. */
    private static Key identity(EmailAddress address) {
        return Key.of(address.localPart(), address.domain().ascii());
    }
}
