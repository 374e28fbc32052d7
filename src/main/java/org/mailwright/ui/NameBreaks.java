package org.mailwright.ui;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;

/**
 * Where a line may end: where another iterator says, but not within the name of a host, a file or a page. It may also end
 * before a bracket of Chinese or Japanese that follows such a name, which the JDK keeps together (UAX 14, rule LB30).
 */
final class NameBreaks extends BreakIterator {

    private static final String BRACKETS = "\uff08\u300c\u300e\u300a";

    /** A sign before which, unlike a bracket, every line may end. */
    private static final char IDEOGRAPH = '\u4e00';

    private BreakIterator lines;
    private CharacterIterator text;

    NameBreaks(BreakIterator lines) {
        this.lines = lines;
        text = (CharacterIterator) lines.getText().clone();
    }

    private boolean isInName(int end) {
        return end > text.getBeginIndex() && end < text.getEndIndex() && isKept(text.setIndex(end - 1), text.setIndex(end));
    }

    private static boolean isKept(char before, char after) {
        return isOfName(before) && isOfName(after) || BRACKETS.indexOf(before) >= 0;
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
        return text;
    }

    @Override
    public void setText(CharacterIterator text) {
        this.text = (CharacterIterator) text.clone();
        lines.setText(withoutBrackets(text));
    }

    private static CharacterIterator withoutBrackets(CharacterIterator text) {
        var signs = new StringBuilder("x".repeat(text.getBeginIndex()));
        for (char sign = text.first(); text.getIndex() < text.getEndIndex(); sign = text.next()) {
            signs.append(BRACKETS.indexOf(sign) < 0 ? sign : IDEOGRAPH);
        }
        return new StringCharacterIterator(signs.toString(), text.getBeginIndex(), signs.length(), text.getBeginIndex());
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
