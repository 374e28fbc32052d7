package org.mailwright.account.helppage.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts rows of a table together whose cells were copied to a line each: with a lone tab between them, or with the first cell
 * between two bars, or the first cells as far as a name, and each further one ending in a bar.
 */
public final class BrokenRows {

    /** A row of settings has a handful of cells, of which the last may be a few lines of text. */
    private static final int MOST = 12;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d]\\.[\\p{L}\\d]");

    /**
     * A line, or a row that was put together. Lines count from 1.
     *
     * @param number the line with the first name of a server, or else the first one
     */
    public record Row(int number, int first, int last, String text) {}

    private BrokenRows() {}

    public static List<Row> joined(String[] lines) {
        var rows = new ArrayList<Row>();
        int i = 0;
        while (i < lines.length) {
            var cells = tabbed(lines, i);
            int last = isFirst(lines[i].strip()) ? last(lines, i) : cells.getLast();
            if (cells.size() > 1) rows.add(row(lines, cells));
            else add(rows, lines, i, last);
            i = last + 1;
        }
        return rows;
    }

    /** Whether what may be a server's name is in the line. */
    static boolean hasName(String line) {
        return NAME.matcher(line).find();
    }

    /** The lines of the cells that lone tabs part, from the first one on. */
    private static List<Integer> tabbed(String[] lines, int first) {
        var cells = new ArrayList<Integer>();
        for (int i = first; i >= 0; i = next(lines, i)) cells.add(i);
        return cells;
    }

    /** The cell behind a lone tab, which may have a blank line on both sides; less than 0 if there is none. */
    private static int next(String[] lines, int cell) {
        int step = isTab(lines, cell + 1) ? 1 : 2;
        boolean parted = isCell(lines, cell) && isTab(lines, cell + step) && isCell(lines, cell + 2 * step);
        return parted && (step == 1 || lines[cell + 1].isBlank() && lines[cell + 3].isBlank()) ? cell + 2 * step : -1;
    }

    private static boolean isTab(String[] lines, int at) {
        return at < lines.length && lines[at].isBlank() && lines[at].indexOf('\t') >= 0;
    }

    private static boolean isCell(String[] lines, int at) {
        return at < lines.length && !lines[at].isBlank() && lines[at].strip().indexOf('\t') < 0;
    }

    private static Row row(String[] lines, List<Integer> cells) {
        int number = cells.stream().filter(i -> hasName(lines[i])).findFirst().orElse(cells.getFirst());
        var text = cells.stream().map(i -> lines[i].strip()).collect(Collectors.joining("\t"));
        return new Row(number + 1, cells.getFirst() + 1, cells.getLast() + 1, text);
    }

    /** Whether the line is one cell between two bars, or several of which one may be a name. */
    private static boolean isFirst(String line) {
        boolean bars = line.startsWith("|") && line.length() > 2 && line.endsWith("|");
        if (!bars || line.substring(1, line.length() - 1).isBlank()) return false;
        return line.indexOf('|', 1) == line.length() - 1 || hasName(line);
    }

    /** The line of the row's last cell. */
    private static int last(String[] lines, int first) {
        int last = first;
        for (int i = first + 1; i < Math.min(lines.length, first + MOST); i++) {
            var line = lines[i].strip();
            if (line.equals("|")) return i;
            if (line.isEmpty() || line.startsWith("|")) break;
            if (line.endsWith("|")) last = i;
        }
        return last;
    }

    /** Adds the row of the cells that are one line each, and the lines of any other as they are. */
    private static void add(List<Row> rows, String[] lines, int first, int last) {
        if (first == last) {
            rows.add(new Row(first + 1, first + 1, first + 1, lines[first]));
            return;
        }
        var cells = new ArrayList<String>();
        var prose = new ArrayList<Row>();
        int number = first;
        for (int i = first; i <= last; i++) {
            boolean cell = i == first
                    || lines[i].strip().endsWith("|") && lines[i - 1].strip().endsWith("|");
            if (cell) cells.add(lines[i]);
            else prose.add(new Row(i + 1, i + 1, i + 1, lines[i]));
            if (cell && number == first && hasName(lines[i])) number = i;
        }
        rows.add(new Row(number + 1, first + 1, last + 1, String.join(" ", cells)));
        rows.addAll(prose);
    }
}
