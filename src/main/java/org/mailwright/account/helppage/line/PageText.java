package org.mailwright.account.helppage.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mailwright.account.helppage.layout.BrokenRows;
import org.mailwright.account.helppage.layout.CleanLine;
import org.mailwright.account.helppage.layout.GluedNames;
import org.mailwright.account.helppage.layout.ReportedLine;
import org.mailwright.account.helppage.layout.ShownText;
import org.mailwright.account.helppage.layout.TypedCommand;
import org.mailwright.account.helppage.layout.WrappedLines;

/** Splits a pasted text into lines and cells. HTML and Markdown are read as what they show. */
public final class PageText {

    /** What a mail program puts before the lines that it quotes. */
    private static final Pattern QUOTE = Pattern.compile("(?m)^(?:> ?){1,9}(?! *<)");

    private static final Pattern COLUMNS = Pattern.compile(" {3,}");

    private final Lexicon lexicon;

    public PageText(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Of lines as a reader sees them. */
    public List<PageLine> lines(String[] shown) {
        var lines = new ArrayList<PageLine>();
        var rows = WrappedLines.joined(BrokenRows.joined(GluedNames.parted(shown)));
        for (var row : new BrokenHeadings(lexicon).joined(rows)) {
            boolean typed = TypedCommand.isIn(row.text());
            for (var line : CleanLine.of(row.text()).split("\n")) {
                var cells = cells(typed, line);
                if (!cells.isEmpty()) lines.add(new PageLine(row.number(), row.first(), row.last(), cells));
            }
        }
        return ColumnLists.rows(CellLines.rows(lines));
    }

    /** The lines as a reader sees them, which count from 1. */
    public static String[] shown(String text) {
        if (ShownText.isHtml(text)) return ShownText.shown(text).split("\\R", -1);
        return QUOTE.matcher(text).replaceAll("").split("\\R", -1);
    }

    private List<List<Token>> cells(boolean typed, String line) {
        if (line.chars().noneMatch(Character::isLetterOrDigit)) return List.of();
        if (typed || ReportedLine.is(line)) return List.of(List.of(Token.phrase(Meaning.REPORT)));
        var parts = line.indexOf('|') >= 0
                ? line.split("\\|", -1)
                : line.indexOf('\t') >= 0 ? line.split("\t", -1) : COLUMNS.split(line.strip());
        var cells = new ArrayList<List<Token>>();
        for (var part : parts) cells.add(Scanner.tokens(part, lexicon));
        if (line.stripLeading().startsWith("|")) cells.removeFirst();
        while (!cells.isEmpty() && cells.getLast().isEmpty()) cells.removeLast();
        return cells;
    }
}
