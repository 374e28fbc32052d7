package org.mailwright.ui;

import java.text.BreakIterator;
import java.text.CharacterIterator;

/** Where a line may end: where another iterator says, but not within the name of a host, a file or a page. */
final class NameBreaks extends BreakIterator {

    private BreakIterator lines;
    private CharacterIterator text;

    NameBreaks(BreakIterator lines) {
        this.lines = lines;
        text = (CharacterIterator) lines.getText().clone();
    }

    private boolean isInName(int end) {
        return end > text.getBeginIndex()
                && end < text.getEndIndex()
                && isOfName(text.setIndex(end - 1))
                && isOfName(text.setIndex(end));
    }

    private static boolean isOfName(char c) {
        return c > ' ' && c < 0x7f;
    }

    @Override
    public int first() {
        return lines.first();
    }

    @Override
    public int last() {
        return lines.last();
    }

    @Override
    public int next() {
        int end = lines.next();
        while (end != DONE && isInName(end)) end = lines.next();
        return end;
    }

    @Override
    public int previous() {
        int end = lines.previous();
        while (end != DONE && isInName(end)) end = lines.previous();
        return end;
    }

    @Override
    public int next(int n) {
        int end = current();
        for (int i = 0; i < Math.abs(n) && end != DONE; i++) end = n > 0 ? next() : previous();
        return end;
    }

    @Override
    public int following(int offset) {
        int end = lines.following(offset);
        return end != DONE && isInName(end) ? next() : end;
    }

    /** The inherited one does not know the last end. */
    @Override
    public int preceding(int offset) {
        int end = lines.preceding(offset);
        return end != DONE && isInName(end) ? previous() : end;
    }

    @Override
    public int current() {
        return lines.current();
    }

    @Override
    public CharacterIterator getText() {
        return lines.getText();
    }

    @Override
    public void setText(CharacterIterator text) {
        lines.setText(text);
        this.text = (CharacterIterator) text.clone();
    }

    /** The JDK keeps one, and gives each who asks a copy. */
    @Override
    public NameBreaks clone() {
        var copy = (NameBreaks) super.clone();
        copy.lines = (BreakIterator) lines.clone();
        copy.text = (CharacterIterator) text.clone();
        return copy;
    }
}
