package org.mailwright.batch;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.batch.RowFault.Kind;
import org.mailwright.batch.csv.CsvRecord.Row;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;

/** Reads a row as a person, every field checked. */
final class PersonReader {

    private static final char NOT_DECODED = '\uFFFD';

    private final Heading heading;
    private final Predicate<DomainName> allowed;

    /** @param allowed the domains whose accounts may be set up */
    PersonReader(Heading heading, Predicate<DomainName> allowed) {
        this.heading = heading;
        this.allowed = allowed;
    }

    /** The result of reading a row. */
    sealed interface Reading {

        record Read(Person person) implements Reading {}

        record Refused(RowFault fault) implements Reading {}
    }

    Reading read(Row row) {
        boolean extra = row.fields().stream().skip(heading.width()).anyMatch(text -> !text.isBlank());
        if (extra) return refused(row, Kind.TOO_MANY_FIELDS, Integer.toString(heading.width()));
        if (heading.texts(row).anyMatch(PersonReader::isBroken)) return refused(row, Kind.LINE_BREAK);
        if (heading.texts(row).anyMatch(text -> !isText(text))) return refused(row, Kind.NOT_TEXT);
        var formula = heading.texts(row).filter(text -> text.startsWith("=")).findFirst();
        if (formula.isPresent()) return refused(row, Kind.FORMULA, formula.get());
        var typed = heading.field(row, Column.ADDRESS);
        if (typed.isEmpty()) return refused(row, Kind.NO_ADDRESS);
        var address = EmailAddress.parse(typed.get());
        if (address.isEmpty()) return refused(row, Kind.BAD_ADDRESS, typed.get());
        if (!allowed.test(address.get().domain())) {
            return refused(row, Kind.NOT_ALLOWED, address.get().domain().unicode());
        }
        return person(row, address.get());
    }

    private Reading person(Row row, EmailAddress address) {
        var username = heading.field(row, Column.USERNAME);
        var outgoing = heading.field(row, Column.OUTGOING_USERNAME);
        for (var name : Stream.concat(username.stream(), outgoing.stream()).toList()) {
            if (!ServerSettings.isUsername(name)) return refused(row, Kind.BAD_USERNAME, name);
        }
        var typed = heading.field(row, Column.SENDER);
        var sender = typed.flatMap(EmailAddress::parse);
        if (typed.isPresent() && sender.isEmpty()) return refused(row, Kind.BAD_SENDER, typed.get());
        if (sender.isPresent() && !allowed.test(sender.get().domain())) {
            return refused(row, Kind.NOT_ALLOWED, sender.get().domain().unicode());
        }
        var other = sender.filter(from -> !from.equals(address));
        return new Reading.Read(new Person(row.line(), address, name(row), username, outgoing, other));
    }

    private String name(Row row) {
        return heading.field(row, Column.NAME)
                .orElseGet(() -> Stream.of(Column.FIRST_NAME, Column.LAST_NAME)
                        .map(column -> heading.field(row, column))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")));
    }

    private static boolean isBroken(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    private static boolean isText(String text) {
        return AccountSettings.isLine(text) && text.indexOf(NOT_DECODED) < 0;
    }

    private Reading refused(Row row, Kind kind, String... values) {
        var address = heading.field(row, Column.ADDRESS).orElse("");
        return new Reading.Refused(new RowFault(row.line(), address, kind, List.of(values)));
    }
}
