package org.mailwright.account.helppage.line;

import java.util.List;
import java.util.Set;
import org.mailwright.account.helppage.layout.TypedCommand;

/** What the words around a value say against it: not to use it, that it is old, that it failed. */
public final class Warnings {

    /** In tokens to either side: as much of a sentence as is looked at. */
    private static final int SENTENCE = 40;

    /** What stands between a value and the one to put in its place. */
    private static final Set<String> WITH = Set.of("with", "by", "durch", "mit", "par", "con", "por", "door", "przez");

    private static final Set<String> OR =
            Set.of("or", "nor", "oder", "noch", "ou", "ni", "o", "of", "lub", "ani", "eller");

    /** "The host name (here mail.example.net)" */
    private static final Set<String> HERE = Set.of("here", "hier", "ici", "aqui", "qui");

    /** In tokens: how far the words behind a port reach that advise against it, and how long a label is. */
    private static final int CLAUSE = 7;

    /** In tokens of one clause: how far a "not" reaches. */
    private static final int NEGATION = 9;

    private final List<Token> tokens;
    private final Nearby nearby;

    public Warnings(Nearby nearby) {
        this.tokens = nearby.tokens();
        this.nearby = nearby;
    }

    /** Whether the port is one not to use. */
    public boolean isAdvisedAgainst(int at) {
        if (nearby.after(Meaning.NOT, NEGATION, at) || nearby.after(Meaning.INSTEAD, 5, at)) return true;
        int last = lastOfList(at);
        for (int i = last + 1; i < Math.min(tokens.size(), last + CLAUSE) && !endsClause(i); i++) {
            if (Token.is(tokens.get(i), Meaning.BAD)) return !isAboutNext(i);
        }
        int first = at;
        for (int i = at - 1; i >= Math.max(0, at - SENTENCE) && PageLine.isOfList(tokens.get(i)); i--)
            if (tokens.get(i) instanceof Token.PortNumber) first = i;
        return nearby.after(Meaning.BAD, 4, at) || nearby.after(Meaning.BAD, 4, first);
    }

    /** "25 and 465 are no longer used": what is said of the last port of a list is said of all. */
    private int lastOfList(int at) {
        int last = at;
        while (last + 2 < Math.min(tokens.size(), at + SENTENCE)
                && tokens.get(last + 2) instanceof Token.PortNumber
                && PageLine.isAnd(tokens.get(last + 1))) last += 2;
        return last;
    }

    private boolean endsClause(int at) {
        return tokens.get(at) instanceof Token.PortNumber
                || Token.isMark(tokens.get(at), '.')
                || Nearby.isIf(tokens.get(at));
    }

    /** "993, do not use 143": what the words advise against comes behind them. */
    private boolean isAboutNext(int at) {
        return tokens.subList(at + 1, Math.min(tokens.size(), at + 4)).stream()
                .takeWhile(token -> !Token.isMark(token, '.') && !Token.isMark(token, ')'))
                .anyMatch(token -> token instanceof Token.PortNumber || token instanceof Token.Host);
    }

    /** "Do not use X", "instead of X", "formerly X", "the old names X and Y". */
    public boolean isWarnedOf(int at) {
        boolean joined = nearby.before(1, at) instanceof Token.Word(var word)
                && (OR.contains(word) || PageLine.isAnd(nearby.before(1, at)));
        boolean listed = joined && nearby.before(2, at) instanceof Token.Host;
        return isWarned(at) || listed && isWarned(at - 2);
    }

    private boolean isWarned(int at) {
        boolean corrected = Token.is(nearby.before(1, at), Meaning.NO)
                && (nearby.before(2, at) instanceof Token.Host || Token.isMark(nearby.before(2, at), '('));
        boolean shown = Token.isMark(nearby.before(2, at), '(')
                && nearby.before(1, at) instanceof Token.Word(var word)
                && HERE.contains(word);
        boolean tried = nearby.before(1, at) instanceof Token.Word(var command) && TypedCommand.begins(command);
        return corrected
                || shown
                || tried
                || nearby.after(Meaning.CHANGE, 2, at) && at + 1 < tokens.size() && isWith(tokens.get(at + 1))
                || nearby.after(Meaning.NOT, 2, at)
                || nearby.after(Meaning.INSTEAD, 3, at)
                || nearby.after(Meaning.BAD, 4, at)
                || isFailing(at)
                || isBehindWarning(at)
                || isChanged(at);
    }

    /** "The connection to X timed out", "cannot reach X". */
    private boolean isFailing(int at) {
        for (int i = at + 1; i < Math.min(tokens.size(), at + CLAUSE) && Nearby.isWord(tokens.get(i)); i++)
            if (Token.is(tokens.get(i), Meaning.FAILED)) return true;
        return nearby.after(Meaning.FAILED, 5, at);
    }

    /** "No longer used: X and Y". */
    private boolean isBehindWarning(int at) {
        int colon = 0;
        while (colon < Math.min(at, CLAUSE) && Nearby.isWord(tokens.get(colon))) colon++;
        return colon < at
                && Token.isMark(tokens.get(colon), ':')
                && PageLine.has(tokens.subList(0, colon), Meaning.BAD);
    }

    /** "Change X to Y", "if X stands there, change it to Y": the first of two names in a sentence is not the server. */
    private boolean isChanged(int at) {
        int start = at;
        while (start > Math.max(0, at - SENTENCE) && !Token.isMark(tokens.get(start - 1), '.')) start--;
        int end = at;
        while (end < Math.min(tokens.size(), at + SENTENCE) && !Token.isMark(tokens.get(end), '.')) end++;
        var before = tokens.subList(start, at);
        var behind = tokens.subList(Math.min(at + 1, end), end);
        boolean put = isWith(nearby.before(1, at));
        if (put
                || PageLine.hasHost(before)
                || behind.stream().filter(Token.Host.class::isInstance).count() != 1) return false;
        boolean conditional = before.stream().anyMatch(Nearby::isIf);
        return PageLine.has(before, Meaning.CHANGE) || conditional && PageLine.has(behind, Meaning.CHANGE);
    }

    private static boolean isWith(Token token) {
        return token instanceof Token.Word(var word) && WITH.contains(word);
    }
}
