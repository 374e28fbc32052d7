package org.mailwright.batch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.batch.csv.CsvRecord.Row;
import org.mailwright.model.EmailAddress;

/** The first row of a list: which column is where. */
public record Heading(Map<Column, Integer> places, int width) {

    public Heading {
        places = Map.copyOf(places);
    }

    /** The result of reading the first row. */
    sealed interface Reading {

        record Found(Heading heading) implements Reading {}

        record Refused(ListFault fault, List<String> values) implements Reading {}
    }

    /** @param password the name of the column of passwords, where one is named */
    static Reading read(Row row, Optional<String> password) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < row.fields().size(); i++) {
            var name = row.fields().get(i).strip();
            var column = column(name, password);
            if (column.isEmpty()) continue;
            var before = places.putIfAbsent(column.get(), i);
            if (before != null) {
                var other = row.fields().get(before).strip();
                return new Reading.Refused(ListFault.COLUMN_TWICE, List.of(other, name));
            }
        }
        if (!places.containsKey(Column.ADDRESS)) return withoutAddress(row);
        if (password.isPresent() && !places.containsKey(Column.PASSWORD)) {
            return new Reading.Refused(ListFault.NO_PASSWORD_COLUMN, List.of(password.get(), names(row)));
        }
        return new Reading.Found(new Heading(places, row.fields().size()));
    }

    /** How many columns of a row are known: the more, the likelier its delimiter is the right one. */
    static long known(Row row) {
        return row.fields().stream()
                .flatMap(name -> Column.of(name).stream())
                .distinct()
                .count();
    }

    Optional<String> field(Row row, Column column) {
        return Optional.ofNullable(places.get(column))
                .map(place -> text(row, column, place))
                .filter(text -> !text.isEmpty());
    }

    /** A password exactly as it stands there, spaces included. */
    Optional<String> password(Row row) {
        return Optional.ofNullable(places.get(Column.PASSWORD))
                .filter(place -> place < row.fields().size())
                .map(place -> row.fields().get(place))
                .filter(text -> !text.isEmpty());
    }

    public boolean has(Column column) {
        return places.containsKey(column);
    }

    /** All that stands in the columns that are looked at, passwords excepted. */
    Stream<String> texts(Row row) {
        return places.entrySet().stream()
                .filter(place -> place.getKey() != Column.PASSWORD)
                .map(place -> text(row, place.getKey(), place.getValue()));
    }

    /** A name may be broken into lines, unless an address says that a quote has swallowed the row below. */
    private static String text(Row row, Column column, int place) {
        var text = row.field(place);
        boolean name = column == Column.NAME || column == Column.FIRST_NAME || column == Column.LAST_NAME;
        if (!name || text.indexOf('@') >= 0) return text;
        return text.replace('\t', ' ')
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Optional<Column> column(String name, Optional<String> password) {
        if (password.isEmpty()) return Column.of(name);
        boolean named = Column.plain(name).equals(Column.plain(password.get()));
        return named ? Optional.of(Column.PASSWORD) : Column.of(name).filter(known -> known != Column.PASSWORD);
    }

    private static Reading withoutAddress(Row row) {
        boolean people =
                row.fields().stream().anyMatch(text -> EmailAddress.parse(text).isPresent());
        return people
                ? new Reading.Refused(ListFault.NO_HEADING, List.of())
                : new Reading.Refused(ListFault.NO_ADDRESS_COLUMN, List.of(names(row)));
    }

    private static String names(Row row) {
        var all = String.join(", ", row.fields());
        return all.length() > 200 ? all.substring(0, 200) + "…" : all;
    }
}
