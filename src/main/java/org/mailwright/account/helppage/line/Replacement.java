package org.mailwright.account.helppage.line;

import java.util.List;
import java.util.Set;

/** Which of two values of a line takes the place of the other. */
public record Replacement(List<Token> tokens) {

    private static final Set<String> FROM = Set.of("de", "da", "z", "od", "af");

    private static final Set<String> TO = Set.of("a", "na", "til");

    public Replacement {
        tokens = List.copyOf(tokens);
    }

    /** Whether the value is the one to be replaced: "from X to Y", "X → Y". */
    public boolean isReplaced(int at) {
        if (isArrow(at, 1) || isBetween(at)) return true;
        boolean from = false;
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) from |= is(i, Meaning.FROM);
        if (!from) return false;
        for (int i = at + 1; i < Math.min(tokens.size(), at + 4); i++) if (is(i, Meaning.TO)) return true;
        return false;
    }

    /** "de 25 à 465": these words have many other meanings, but not around two values of one kind. */
    private boolean isBetween(int at) {
        return at > 0
                && at + 2 < tokens.size()
                && tokens.get(at - 1) instanceof Token.Word(var from)
                && FROM.contains(from)
                && tokens.get(at + 1) instanceof Token.Word(var to)
                && TO.contains(to)
                && tokens.get(at + 2).getClass() == tokens.get(at).getClass();
    }

    /** Whether it takes the place of another value: "X → Y". */
    public boolean isReplacing(int at) {
        return isArrow(at, -1);
    }

    /** Whether an arrow is between the value and another of its kind. */
    private boolean isArrow(int at, int step) {
        int next = at + step;
        boolean arrow = false;
        while (next >= 0 && next < tokens.size() && isArrow(tokens.get(next))) {
            arrow |= Token.isMark(tokens.get(next), '\u2192');
            next += step;
        }
        if (!arrow || next < 0 || next == tokens.size()) return false;
        return tokens.get(next).getClass() == tokens.get(at).getClass();
    }

    private static boolean isArrow(Token token) {
        return Token.isMark(token, '\u2192') || Token.isMark(token, '=');
    }

    private boolean is(int index, Meaning meaning) {
        return index >= 0 && index < tokens.size() && Token.is(tokens.get(index), meaning);
    }
}
