package org.mailwright.account.helppage.line;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Turns a table below titles such as IMAP and POP3, of which each cell was copied into a line of its own, into its rows. */
final class CellLines {

    private final List<PageLine> lines;

    private CellLines(List<PageLine> lines) {
        this.lines = lines;
    }

    static List<PageLine> rows(List<PageLine> lines) {
        var cells = new CellLines(lines);
        var rows = new ArrayList<PageLine>();
        int i = 0;
        while (i < lines.size()) {
            int columns = cells.titles(i);
            int end = i + columns;
            while (columns > 1 && cells.isRow(end, columns)) end += columns + 1;
            boolean table = end > i + columns;
            if (table) cells.table(i, columns, end, rows);
            else rows.add(lines.get(i));
            i = table ? end : i + 1;
        }
        return rows;
    }

    private void table(int from, int columns, int end, List<PageLine> rows) {
        var titles = new ArrayList<List<Token>>(List.of(List.of()));
        for (int at = from; at < from + columns; at++) titles.add(cell(at));
        rows.add(row(from, from + columns, titles));
        for (int at = from + columns; at < end; at += columns + 1)
            rows.add(row(
                    at,
                    at + columns + 1,
                    IntStream.rangeClosed(at, at + columns).mapToObj(this::cell).toList()));
    }

    private PageLine row(int from, int end, List<List<Token>> cells) {
        var first = lines.get(from);
        return new PageLine(first.number(), first.first(), lines.get(end - 1).last(), cells);
    }

    /** How many lines are titles of columns: each names one protocol, and another one than the others. */
    private int titles(int from) {
        var protocols = new HashSet<Object>();
        int at = from;
        while (at < lines.size() && isTitle(at) && protocols.add(Qualifiers.protocols(cell(at)))) at++;
        return at - from;
    }

    private boolean isTitle(int at) {
        return isAlone(at)
                && ColumnLists.isShort(cell(at))
                && ColumnTitle.field(cell(at)).isEmpty()
                && Qualifiers.protocols(cell(at)).size() == 1;
    }

    /** Whether a label stands in the line, and a value for each column in the next ones. */
    private boolean isRow(int label, int columns) {
        if (label + columns >= lines.size() || !isAlone(label)) return false;
        var value = value(cell(label));
        return value.isPresent()
                && IntStream.rangeClosed(label + 1, label + columns)
                        .allMatch(at -> isAlone(at) && value.get().test(cell(at)));
    }

    private static Optional<Predicate<List<Token>>> value(List<Token> label) {
        if (!ColumnLists.isWords(label)) return Optional.empty();
        return ColumnTitle.field(label).map(field -> switch (field) {
            case SERVER -> PageLine::hasHost;
            case PORT -> PageLine::hasNumber;
            case SECURITY -> ColumnLists::isAnswer;
            default -> _ -> false;
        });
    }

    private boolean isAlone(int at) {
        return !lines.get(at).isRow();
    }

    private List<Token> cell(int at) {
        return lines.get(at).cells().getFirst();
    }
}
