package org.mailwright.account.helppage;

import java.util.List;

/** What the words of a line right before a value do to it: advise against it, replace it. */
record Nearby(List<Token> tokens) {

    /** In tokens of one clause: how far a "not" reaches. */
    private static final int NEGATION = 9;

    Nearby {
        tokens = List.copyOf(tokens);
    }

    /** Whether the port is one not to use. */
    boolean isAdvisedAgainst(int at) {
        if (after(Meaning.NOT, NEGATION, at) || after(Meaning.INSTEAD, 5, at)) return true;
        for (int i = at + 1; i < Math.min(tokens.size(), at + 5) && !(tokens.get(i) instanceof Token.PortNumber); i++) {
            if (tokens.get(i) instanceof Token.Phrase phrase && phrase.is(Meaning.BAD)) return true;
        }
        return after(Meaning.BAD, 4, at);
    }

    /** "Do not use X", "instead of X", "formerly X". */
    boolean isWarnedOf(int at) {
        return after(Meaning.NOT, 2, at) || after(Meaning.INSTEAD, 3, at) || after(Meaning.BAD, 2, at);
    }

    /** Whether the last word has this meaning. */
    boolean isRightAfter(Meaning meaning, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (tokens.get(i) instanceof Token.Phrase phrase) return phrase.is(meaning);
            if (!(tokens.get(i) instanceof Token.Mark)) return false;
        }
        return false;
    }

    /** Whether a phrase of this meaning is among the last tokens. */
    boolean after(Meaning meaning, int reach, int at) {
        for (int i = at - 1; i >= Math.max(0, at - reach); i--) {
            if (tokens.get(i) instanceof Token.PortNumber || tokens.get(i) instanceof Token.Host) return false;
            if (tokens.get(i) instanceof Token.Mark(var sign) && ",;:|.".indexOf(sign) >= 0) return false;
            if (tokens.get(i) instanceof Token.Phrase phrase && phrase.is(meaning)) return true;
        }
        return false;
    }

    /** Whether brackets and a colon stand right before the token. */
    boolean isBehindBrackets(int at) {
        return Token.isMark(before(1, at), ':') && Token.isMark(before(2, at), ')');
    }

    Token before(int distance, int at) {
        return at < distance ? new Token.Mark('.') : tokens.get(at - distance);
    }
}
