package org.mailwright.account.helppage.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mailwright.account.helppage.layout.BrokenRows.Row;

/** Puts paragraphs together that a mail program or an editor wrapped at a width. */
public final class WrappedLines {

    /** In characters: wider or narrower lines were not wrapped for anybody to read. */
    private static final int WIDEST = 100;

    private static final int NARROWEST = 30;

    /** In lines. */
    private static final int LONGEST = 30;

    /** A line of fewer is no line of a paragraph. */
    private static final int WORDS = 4;

    /** So many lines end at the width by chance. */
    private static final int CHANCE = 2;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** A point of a list, or a label with a capital letter. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?:[^\\p{L}\\p{N}(\"„“«<'’]|\\d{1,2}[.)]\\s|\\p{Lu}[^:.,]{1,40}:\\s|\\p{L}\\)\\s).*");

    /** A name or a number at the end of a line, and what may be the next label. */
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\d][.\\d][\\p{L}\\d]*+\\S?$");

    private final List<Row> rows;
    private final int width;
    private final boolean wrapped;

    private WrappedLines(List<Row> rows) {
        this.rows = rows;
        this.width = widest(rows);
        this.wrapped = isWrapped();
    }

    public static List<Row> joined(List<Row> rows) {
        return new WrappedLines(rows).joined();
    }

    private static int widest(List<Row> rows) {
        return rows.stream()
                .map(Row::text)
                .filter(WrappedLines::isProse)
                .mapToInt(text -> text.stripTrailing().length())
                .max()
                .orElse(0);
    }

    private boolean isReadable() {
        return width >= NARROWEST && width <= WIDEST;
    }

    private boolean isWrapped() {
        if (!isReadable()) return false;
        return IntStream.range(1, rows.size())
                        .filter(i -> isFull(rows.get(i - 1), rows.get(i)))
                        .limit(CHANCE + 1)
                        .count()
                > CHANCE;
    }

    private List<Row> joined() {
        var joined = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); ) {
            int end = i + 1;
            while (end < Math.min(rows.size(), i + LONGEST) && goesOn(rows.get(end - 1), rows.get(end))) end++;
            joined.add(end == i + 1 ? rows.get(i) : paragraph(rows.subList(i, end)));
            i = end;
        }
        return joined;
    }

    private static Row paragraph(List<Row> lines) {
        var named =
                lines.stream().filter(line -> BrokenRows.hasName(line.text())).findFirst();
        var text = new StringBuilder(lines.getFirst().text().stripTrailing());
        for (var line : lines.subList(1, lines.size()))
            text.append(' ').append(line.text().strip());
        return new Row(
                named.orElse(lines.getFirst()).number(),
                lines.getFirst().first(),
                lines.getLast().last(),
                text.toString());
    }

    private boolean goesOn(Row line, Row next) {
        return isOpen(line, next) || (wrapped || isReadable() && isSmall(next)) && isFull(line, next);
    }

    private static boolean isSmall(Row line) {
        var text = line.text().strip();
        return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
    }

    /** Whether a bracket is closed in the second line. */
    private static boolean isOpen(Row line, Row next) {
        int closed = next.text().indexOf(')');
        int opened = next.text().indexOf('(');
        return line.last() + 1 == next.first()
                && line.text().lastIndexOf('(') > line.text().lastIndexOf(')')
                && closed >= 0
                && (opened < 0 || closed < opened)
                && isProse(line.text())
                && !isRow(next.text());
    }

    /** Whether the first word of the second line had no room in the first. */
    private boolean isFull(Row line, Row next) {
        if (line.last() + 1 != next.first() || !isProse(line.text()) || isRow(next.text())) return false;
        var text = line.text().stripTrailing();
        var behind = next.text().strip();
        if (behind.isEmpty() || ".:!?".indexOf(text.charAt(text.length() - 1)) >= 0) return false;
        int word = BLANKS.split(behind, 2)[0].length();
        boolean label =
                Character.isUpperCase(behind.charAt(0)) && VALUE.matcher(text).find();
        return text.length() + 1 + word > width
                && !label
                && !BEGINNING.matcher(behind).matches();
    }

    private static boolean isProse(String text) {
        return !isRow(text) && BLANKS.split(text.strip(), WORDS).length == WORDS;
    }

    private static boolean isRow(String text) {
        return text.indexOf('\t') >= 0 || text.indexOf('|') >= 0;
    }
}
