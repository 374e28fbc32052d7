package org.mailwright.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a line of the terminal or of a report may end. */
public final class LineEnds {

    private static final char FIRST_EAST_ASIAN = '\u2e80';

    private LineEnds() {}

    /** The text in lines, parted at blanks and between letters of Chinese and Japanese; a word that is wider stays whole. */
    public static List<String> wrapped(String text, int width) {
        var ends = BreakIterator.getLineInstance(Locale.ROOT);
        ends.setText(text);
        var lines = new ArrayList<String>();
        int start = 0;
        int best = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            if (end < text.length() && !isEnd(text.charAt(end - 1), text.charAt(end))) continue;
            if (best > start && Columns.width(text.substring(start, end).stripTrailing()) > width) {
                lines.add(text.substring(start, best).stripTrailing());
                start = best;
            }
            best = end;
        }
        lines.add(text.substring(start));
        return lines;
    }

    /** Whether a line may end between two signs at a place where {@link BreakIterator} would also break names. */
    public static boolean isEnd(char before, char after) {
        return Character.isWhitespace(before)
                || before >= FIRST_EAST_ASIAN
                || after >= FIRST_EAST_ASIAN && Character.isLetter(after);
    }
}
