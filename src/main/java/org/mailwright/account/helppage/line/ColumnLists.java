package org.mailwright.account.helppage.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Turns a table whose columns were copied one below the other into its rows: so many labels, as many names of servers, and as
 * many ports or words about encryption.
 */
final class ColumnLists {

    /**
     * @param title what stands above its lines, if it has a title
     * @param first the first of its lines
     */
    private record Column(List<Token> title, int first) {}

    private final List<PageLine> lines;
    private final List<PageLine> rows = new ArrayList<>();

    private ColumnLists(List<PageLine> lines) {
        this.lines = lines;
    }

    static List<PageLine> rows(List<PageLine> lines) {
        var lists = new ColumnLists(lines);
        int i = 0;
        while (i < lines.size()) i = lists.add(i);
        return lists.rows;
    }

    /** Returns the line behind what was added. */
    private int add(int from) {
        int labels = run(from, ColumnLists::isLabel);
        if (labels < 2) {
            rows.add(lines.get(from));
            return from + 1;
        }
        int names = isTitle(from + labels, tokens -> PageLine.has(tokens, Meaning.SERVER))
                ? from + labels + 1
                : from + labels;
        int height = run(names, ColumnLists::isName);
        int behind = names + height;
        var values = new ArrayList<Column>();
        for (var next = values(behind, height); next.isPresent(); next = values(behind, height)) {
            values.add(next.get());
            behind = next.get().first() + height;
        }
        boolean table = height > 1 && (labels == height || labels > height && !values.isEmpty());
        int single = from + (table ? labels - height : labels);
        rows.addAll(lines.subList(from, single));
        for (int row = 0; table && row < height; row++)
            rows.add(row(lines.get(from + labels - height + row), lines.get(names + row), values, row));
        return table ? behind : single;
    }

    /** As many ports or words about encryption, if they are in the next lines. */
    private Optional<Column> values(int at, int height) {
        if (height < 2) return Optional.empty();
        if (run(at, ColumnLists::isPort) == height || run(at, ColumnLists::isEncryption) == height)
            return Optional.of(new Column(List.of(), at));
        boolean ports = isTitle(at, tokens -> PageLine.has(tokens, Meaning.PORT));
        boolean security = isTitle(at, ColumnLists::isAboutEncryption);
        boolean values = ports && run(at + 1, ColumnLists::isPort) == height
                || security && run(at + 1, ColumnLists::isAnswer) == height;
        return values ? Optional.of(new Column(cell(lines.get(at)), at + 1)) : Optional.empty();
    }

    private boolean isTitle(int at, Predicate<List<Token>> kind) {
        return at < lines.size()
                && !lines.get(at).isRow()
                && isShort(cell(lines.get(at)))
                && kind.test(cell(lines.get(at)));
    }

    private int run(int from, Predicate<List<Token>> kind) {
        int end = from;
        while (end < lines.size()
                && !lines.get(end).isRow()
                && kind.test(lines.get(end).cells().getFirst())) end++;
        return end - from;
    }

    private PageLine row(PageLine label, PageLine server, List<Column> values, int row) {
        var cells = new ArrayList<>(List.of(cell(label), cell(server)));
        for (var column : values) {
            var cell = new ArrayList<>(column.title());
            if (!cell.isEmpty()) cell.add(new Token.Mark(':'));
            cell.addAll(cell(lines.get(column.first() + row)));
            cells.add(cell);
        }
        return new PageLine(server.number(), server.first(), server.last(), cells);
    }

    private static List<Token> cell(PageLine line) {
        return line.cells().getFirst();
    }

    /** "Incoming server (IMAP):", and no more. */
    private static boolean isLabel(List<Token> tokens) {
        boolean says = !Qualifiers.protocols(tokens).isEmpty()
                || PageLine.has(tokens, Meaning.INCOMING)
                || PageLine.has(tokens, Meaning.OUTGOING);
        return says && isWords(tokens) && PageLine.words(tokens) < 8;
    }

    private static boolean isName(List<Token> tokens) {
        return tokens.size() == 1 && tokens.getFirst() instanceof Token.Host;
    }

    /** A port, and perhaps a word about encryption. */
    private static boolean isPort(List<Token> tokens) {
        return tokens.getFirst() instanceof Token.PortNumber && !PageLine.hasHost(tokens) && PageLine.words(tokens) < 4;
    }

    private static boolean isEncryption(List<Token> tokens) {
        return EncryptionWord.in(tokens).isPresent() && isShort(tokens);
    }

    private static boolean isAboutEncryption(List<Token> tokens) {
        return EncryptionWord.in(tokens).isPresent() || PageLine.has(tokens, Meaning.SECURITY);
    }

    static boolean isAnswer(List<Token> tokens) {
        boolean answers = EncryptionWord.in(tokens).isPresent()
                || Stream.of(Meaning.YES, Meaning.NO, Meaning.NONE).anyMatch(meaning -> PageLine.has(tokens, meaning));
        return answers && isShort(tokens);
    }

    static boolean isShort(List<Token> tokens) {
        return isWords(tokens) && PageLine.words(tokens) < 4;
    }

    static boolean isWords(List<Token> tokens) {
        return !PageLine.hasHost(tokens) && !PageLine.hasNumber(tokens);
    }
}
