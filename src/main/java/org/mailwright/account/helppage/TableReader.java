package org.mailwright.account.helppage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mailwright.account.helppage.line.ColumnTitle;
import org.mailwright.account.helppage.line.EncryptionWord;
import org.mailwright.account.helppage.line.Meaning;
import org.mailwright.account.helppage.line.PageLine;
import org.mailwright.account.helppage.line.Qualifiers;
import org.mailwright.account.helppage.line.Token;
import org.mailwright.model.Side;

/** Finds out how a table is meant, and turns it into lines that are read like others. */
final class TableReader {

    /**
     * A line to read.
     *
     * @param column which column it was, or 0 if it was a row
     */
    record Reading(List<Token> tokens, int line, int column, Context context) {}

    private final List<PageLine> rows;
    private final Context context;
    private final int header;

    TableReader(List<PageLine> rows, Context context) {
        this.rows = withoutOld(rows);
        this.context = context;
        this.header = header();
    }

    /** Whether a server or a port is in it. */
    boolean hasValues() {
        return rows.stream().anyMatch(row -> row.cells().stream().anyMatch(TableReader::hasValue));
    }

    /** The rows up to the header, which are read like other lines; all of them where there is none. */
    List<PageLine> lines() {
        return rows.subList(0, header);
    }

    /** The rows or columns below the header. */
    List<Reading> readings() {
        if (header == rows.size()) return List.of();
        if (isAboveSides(header)) return byEncryption();
        return isFieldHeader(rows.get(header)) ? byRow() : byColumn();
    }

    /** One of the first two rows, or as many as there are. */
    private int header() {
        return IntStream.range(0, Math.min(2, rows.size()))
                .filter(i -> isHeader(rows.get(i)) || isAboveSides(i))
                .findFirst()
                .orElse(rows.size());
    }

    static boolean isHeader(PageLine row) {
        return isFieldHeader(row) || isServerHeader(row);
    }

    /** Less the columns under a header such as "Old". */
    private static List<PageLine> withoutOld(List<PageLine> rows) {
        var head = rows.getFirst().cells();
        var old = IntStream.range(0, head.size())
                .filter(i ->
                        head.size() > 1 && PageLine.words(head.get(i)) < 3 && PageLine.has(head.get(i), Meaning.BAD))
                .boxed()
                .toList();
        if (old.isEmpty() || head.stream().anyMatch(TableReader::hasValue)) return rows;
        return rows.stream().map(row -> row.without(old)).toList();
    }

    /** A header such as "Server | Port | Encryption". */
    private static boolean isFieldHeader(PageLine row) {
        var fields = new HashSet<Meaning>();
        for (var cell : row.cells()) {
            if (hasValue(cell) || PageLine.words(cell) > ColumnTitle.LONGEST) return false;
            ColumnTitle.field(cell).ifPresent(fields::add);
        }
        return fields.size() > 1;
    }

    /** A header such as "IMAP | POP3", or "Incoming | Outgoing", whatever stands first. */
    private static boolean isServerHeader(PageLine row) {
        var kinds = new HashSet<Object>();
        int cells = 0;
        for (var cell : row.cells()) {
            if (hasValue(cell) || PageLine.words(cell) > ColumnTitle.LONGEST) return false;
            var kind = new HashSet<Object>(Qualifiers.protocols(cell));
            kind.addAll(ColumnTitle.sides(cell));
            if (kind.isEmpty()) continue;
            cells++;
            kinds.add(kind);
        }
        return cells > 1 && kinds.size() > 1 && !isAnswer(row.cells());
    }

    /** Whether the row is a header of encryption, and those below begin with what they are about. */
    private boolean isAboveSides(int at) {
        return isEncryptionHeader(rows.get(at))
                && rows.stream()
                        .skip(at + 1L)
                        .noneMatch(row -> hasValue(row.cells().getFirst()));
    }

    /** A header such as "with SSL | without SSL", whatever stands first: of ports that are one or the other. */
    private static boolean isEncryptionHeader(PageLine row) {
        var titles = row.cells().stream().skip(1).toList();
        return titles.size() > 1
                && titles.stream().allMatch(title -> EncryptionWord.in(title).isPresent())
                && titles.stream().anyMatch(EncryptionWord::isNone)
                && row.cells().stream().noneMatch(TableReader::hasValue);
    }

    /** "Incoming | IMAP" says of one side what it is. */
    private static boolean isAnswer(List<List<Token>> cells) {
        return cells.size() == 2
                && Qualifiers.protocols(cells.getFirst()).isEmpty()
                && ColumnTitle.sides(cells.getFirst()).equals(ColumnTitle.told(cells.getLast()));
    }

    /** Rows, in which the title of its column is a remark behind each port. */
    private List<Reading> byEncryption() {
        var head = rows.get(header).cells();
        var readings = new ArrayList<Reading>();
        for (var row : rows.subList(header + 1, rows.size())) {
            var tokens = new ArrayList<>(row.cells().getFirst());
            tokens.add(new Token.Mark(':'));
            for (int i = 1; i < row.cells().size(); i++) {
                tokens.addAll(row.cells().get(i));
                if (i >= head.size() || !PageLine.hasNumber(row.cells().get(i))) continue;
                tokens.add(new Token.Mark('('));
                tokens.addAll(head.get(i));
                tokens.add(new Token.Mark(')'));
            }
            readings.add(new Reading(tokens, row.number(), 0, context));
        }
        return readings;
    }

    private List<Reading> byRow() {
        var titles = new FieldTitles(rows.get(header).cells());
        return rows.subList(header + 1, rows.size()).stream()
                .flatMap(row -> titles.line(row, context).stream())
                .toList();
    }

    private List<Reading> byColumn() {
        var head = rows.get(header).cells();
        var sides = EnumSet.noneOf(Side.class);
        head.forEach(title -> sides.addAll(ColumnTitle.told(title)));
        var below = rows.subList(header + 1, rows.size());
        var body = below.stream().filter(row -> !isOfOtherSide(row, sides)).toList();
        int widest = body.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        boolean labels = ColumnTitle.told(head.getFirst()).isEmpty()
                || Qualifiers.protocols(head.getFirst()).isEmpty()
                        && head.stream()
                                .skip(1)
                                .noneMatch(title -> Qualifiers.protocols(title).isEmpty());
        int shift = !labels && widest > head.size() ? 1 : 0;
        boolean labelled = labels || shift == 1;
        var readings = new ArrayList<Reading>();
        for (int column = labelled ? 1 : 0; column < head.size() + shift; column++) {
            var title = head.get(column - shift);
            if (ColumnTitle.told(title).isEmpty()) continue;
            var inner = context.within(Qualifiers.protocols(title), ColumnTitle.sides(title));
            inner.encryption = EncryptionWord.in(title).or(() -> context.encryption);
            for (var row : body)
                cell(row, column, labelled)
                        .ifPresent(
                                tokens -> readings.add(new Reading(tokens, row.number(), readings.size() + 1, inner)));
        }
        for (var row : below)
            if (isOfOtherSide(row, sides)) readings.add(new Reading(joined(row), row.number(), 0, context));
        return sameColumns(readings, inner(readings));
    }

    /** Whether a row with one value is of none of the columns: one for sending, below "IMAP | POP3". */
    private static boolean isOfOtherSide(PageLine row, Set<Side> columns) {
        var own = ColumnTitle.told(row.cells().getFirst());
        return row.cells().stream().skip(1).distinct().count() == 1
                && !own.isEmpty()
                && Collections.disjoint(own, columns);
    }

    /** The rows of one column share its number. */
    private static List<Reading> sameColumns(List<Reading> readings, List<Context> contexts) {
        return readings.stream()
                .map(one -> one.column() == 0
                        ? one
                        : new Reading(one.tokens(), one.line(), contexts.indexOf(one.context()) + 1, one.context()))
                .toList();
    }

    private static List<Context> inner(List<Reading> readings) {
        return readings.stream()
                .filter(one -> one.column() > 0)
                .map(Reading::context)
                .distinct()
                .toList();
    }

    /** A cell behind its row's label. A row with one value is for all columns. */
    private static Optional<List<Token>> cell(PageLine row, int column, boolean labelled) {
        int index = labelled && row.cells().size() == 2 ? 1 : column;
        if (index >= row.cells().size() || row.cells().get(index).isEmpty()) return Optional.empty();
        var tokens = new ArrayList<Token>();
        if (labelled) {
            tokens.addAll(row.cells().getFirst());
            tokens.add(new Token.Mark('|'));
        }
        tokens.addAll(row.cells().get(index));
        return Optional.of(tokens);
    }

    /** The cells of a line in one list, with a mark between them. */
    static List<Token> joined(PageLine row) {
        if (row.cells().size() == 1) return row.cells().getFirst();
        var tokens = new ArrayList<Token>();
        for (var cell : row.cells()) {
            if (!tokens.isEmpty()) tokens.add(new Token.Mark('|'));
            tokens.addAll(cell);
        }
        return tokens;
    }

    static boolean hasValue(List<Token> cell) {
        return PageLine.hasHost(cell) || PageLine.hasNumber(cell) || PageLine.has(cell, Meaning.SAME);
    }
}
