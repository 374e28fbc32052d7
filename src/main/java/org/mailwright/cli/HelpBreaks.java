package org.mailwright.cli;

import java.text.BreakIterator;
import java.util.Locale;
import org.mailwright.text.Columns;

/**
 * Where picocli may end a line of the help. It asks {@link BreakIterator}, which also breaks behind the hyphen of an option,
 * an apostrophe, and a sign in quotes; a mark forbids that, and is taken out of the finished help.
 */
public final class HelpBreaks {

    /** Forbids a break where it stands. BreakIterator ignores U+2060, which would be the newer sign. */
    private static final String MARK = "\ufeff";

    private HelpBreaks() {}

    /** The text, with marks wherever there is neither a blank nor a Chinese or Japanese sign. */
    static String marked(String text) {
        var ends = BreakIterator.getLineInstance(Locale.ROOT);
        ends.setText(text);
        var marked = new StringBuilder(text);
        for (int end = ends.last(); end > 0; end = ends.previous()) {
            if (end < text.length() && !Columns.isEnd(text.charAt(end - 1), text.charAt(end))) marked.insert(end, MARK);
        }
        return marked.toString();
    }

    /** The text as people see it. */
    public static String unmarked(String text) {
        return text.replace(MARK, "");
    }
}
