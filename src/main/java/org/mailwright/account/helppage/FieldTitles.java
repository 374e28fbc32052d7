package org.mailwright.account.helppage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mailwright.account.helppage.line.ColumnTitle;
import org.mailwright.account.helppage.line.Meaning;
import org.mailwright.account.helppage.line.PageLine;
import org.mailwright.account.helppage.line.Qualifiers;
import org.mailwright.account.helppage.line.Token;

/** The titles of a table such as "Server | Port | Encryption", with which a row becomes a line of labels and values. */
final class FieldTitles {

    private final List<List<Token>> head;
    private final List<Optional<Meaning>> fields;
    private final int shared;
    /** All columns but the first one and those of servers. */
    private final List<Integer> own;

    FieldTitles(List<List<Token>> head) {
        this.head = head;
        this.fields = head.stream().map(ColumnTitle::field).toList();
        this.shared = sharedSecurity();
        var servers = columns(Meaning.SERVER);
        this.own = IntStream.range(1, fields.size())
                .filter(i -> !servers.contains(i))
                .boxed()
                .toList();
    }

    /** The row as a line, unless it sends its reader elsewhere. */
    Optional<TableReader.Reading> line(PageLine row, Context context) {
        if (isToldElsewhere(row.cells())) return Optional.empty();
        var tokens = new ArrayList<Token>();
        var kind = new ArrayList<Token>();
        var cells = spread(row.cells());
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell.isEmpty()) continue;
            if (!TableReader.hasValue(cell) && isKind(i, cell)) kind.addAll(cell);
            if (i == shared) continue;
            tokens.addAll(told(i, cell));
            if (field(i).equals(Optional.of(Meaning.PORT)) && shared >= 0 && shared < cells.size())
                tokens.addAll(told(shared, cells.get(shared)));
        }
        var inner = context.within(Qualifiers.protocols(kind), ColumnTitle.sides(kind));
        return Optional.of(new TableReader.Reading(tokens, row.number(), 0, inner));
    }

    /** A cell behind the title of its column. */
    private List<Token> told(int column, List<Token> cell) {
        var tokens = new ArrayList<Token>();
        field(column).ifPresent(field -> tokens.add(ColumnTitle.spoken(field, head.get(column))));
        tokens.add(new Token.Mark('|'));
        tokens.addAll(cell);
        return tokens;
    }

    /** The column about encryption that is for the ports of several columns, or -1. */
    private int sharedSecurity() {
        var ports = columns(Meaning.PORT);
        var security = columns(Meaning.SECURITY);
        boolean one = ports.size() > 1
                && security.size() == 1
                && security.getFirst() > ports.getLast()
                && ColumnTitle.told(head.get(security.getFirst())).isEmpty();
        return one ? security.getFirst() : -1;
    }

    private List<Integer> columns(Meaning field) {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).equals(Optional.of(field)))
                .boxed()
                .toList();
    }

    private Optional<Meaning> field(int column) {
        return column < fields.size() ? fields.get(column) : Optional.empty();
    }

    /** The cells of a row below one whose server reaches into it, each under its own title: ports, and what is said of them. */
    private List<List<Token>> spread(List<List<Token>> cells) {
        boolean spans = cells.size() == own.size()
                && PageLine.hasNumber(cells.getFirst())
                && !field(0).equals(Optional.of(Meaning.PORT))
                && cells.stream().noneMatch(PageLine::hasHost);
        if (!spans) return cells;
        var row = new ArrayList<>(Collections.nCopies(fields.size(), List.<Token>of()));
        for (int i = 0; i < own.size(); i++) row.set(own.get(i), cells.get(i));
        return row;
    }

    /** "See your provider's page" where the other rows have a server: the row's port is of none of them. */
    private boolean isToldElsewhere(List<List<Token>> cells) {
        int server = fields.indexOf(Optional.of(Meaning.SERVER));
        if (server < 0 || server >= cells.size() || PageLine.words(cells.get(server)) < 2) return false;
        return cells.stream().anyMatch(PageLine::hasNumber)
                && cells.stream().skip(1).noneMatch(PageLine::hasHost)
                && cells.stream().noneMatch(cell -> PageLine.has(cell, Meaning.SAME));
    }

    /** Whether a cell says of which protocol its row is: the first one, or one under "type". */
    private boolean isKind(int column, List<Token> cell) {
        if (ColumnTitle.told(cell).isEmpty()) return false;
        return column == 0 || field(column).isEmpty() || field(column).get() == Meaning.TYPE;
    }
}
