package org.mailwright.account.helppage.line;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.helppage.layout.TypedCommand;
import org.mailwright.model.Protocol;

/** What the words of a line right before a value do to it: advise against it, replace it. */
public record Nearby(List<Token> tokens) {

    /** In tokens to either side: as much of a sentence as is looked at. */
    private static final int SENTENCE = 40;

    private static final Set<String> IF =
            Set.of("if", "when", "wenn", "falls", "sollte", "si", "se", "als", "indien", "jesli", "om", "hvis", "если");

    /** What stands between a value and the one to put in its place. */
    private static final Set<String> WITH = Set.of("with", "by", "durch", "mit", "par", "con", "por", "door", "przez");

    /** "The host name (here mail.example.net)" */
    private static final Set<String> HERE = Set.of("here", "hier", "ici", "aqui", "qui");

    /** In tokens: how far the words behind a port reach that advise against it, and how long a label is. */
    private static final int CLAUSE = 7;

    /** In tokens of one clause: how far a "not" reaches. */
    private static final int NEGATION = 9;

    public Nearby {
        tokens = List.copyOf(tokens);
    }

    /** Whether the port is one not to use. */
    public boolean isAdvisedAgainst(int at) {
        if (after(Meaning.NOT, NEGATION, at) || after(Meaning.INSTEAD, 5, at)) return true;
        int last = lastOfList(at);
        for (int i = last + 1; i < Math.min(tokens.size(), last + CLAUSE) && !endsClause(i); i++) {
            if (tokens.get(i) instanceof Token.Phrase phrase && phrase.is(Meaning.BAD)) return !isAboutNext(i);
        }
        int first = at;
        for (int i = at - 1; i >= 0 && PageLine.isOfList(tokens.get(i)); i--)
            if (tokens.get(i) instanceof Token.PortNumber) first = i;
        return after(Meaning.BAD, 4, at) || after(Meaning.BAD, 4, first);
    }

    /** Whether the full stop belongs to the words for an example: "bijv. mail.example.nl". */
    public boolean isOfExample(int at) {
        return after(Meaning.EXAMPLE, 1, at) && at + 1 < tokens.size() && tokens.get(at + 1) instanceof Token.Host;
    }

    /** "25 and 465 are no longer used": what is said of the last port of a list is said of all. */
    private int lastOfList(int at) {
        int last = at;
        while (last + 2 < tokens.size()
                && tokens.get(last + 2) instanceof Token.PortNumber
                && PageLine.isAnd(tokens.get(last + 1))) last += 2;
        return last;
    }

    private boolean endsClause(int at) {
        return tokens.get(at) instanceof Token.PortNumber
                || Token.isMark(tokens.get(at), '.')
                || tokens.get(at) instanceof Token.Word(var word) && IF.contains(word);
    }

    /** "993, do not use 143": what the words advise against comes behind them. */
    private boolean isAboutNext(int at) {
        return tokens.subList(at + 1, Math.min(tokens.size(), at + 4)).stream()
                .takeWhile(token -> !Token.isMark(token, '.') && !Token.isMark(token, ')'))
                .anyMatch(token -> token instanceof Token.PortNumber || token instanceof Token.Host);
    }

    /** "Do not use X", "instead of X", "formerly X", "the old names X and Y". */
    public boolean isWarnedOf(int at) {
        boolean and = before(1, at) instanceof Token.Word && PageLine.isAnd(before(1, at));
        boolean listed = and && before(2, at) instanceof Token.Host;
        return isWarned(at) || listed && isWarned(at - 2);
    }

    private boolean isWarned(int at) {
        boolean corrected = before(1, at) instanceof Token.Phrase phrase
                && phrase.is(Meaning.NO)
                && (before(2, at) instanceof Token.Host || Token.isMark(before(2, at), '('));
        boolean shown = Token.isMark(before(2, at), '(')
                && before(1, at) instanceof Token.Word(var word)
                && HERE.contains(word);
        boolean tried = before(1, at) instanceof Token.Word(var command) && TypedCommand.begins(command);
        return corrected
                || shown
                || tried
                || after(Meaning.CHANGE, 2, at) && isBefore(WITH, at)
                || after(Meaning.NOT, 2, at)
                || after(Meaning.INSTEAD, 3, at)
                || after(Meaning.BAD, 4, at)
                || isFailing(at)
                || isBehindWarning(at)
                || isChanged(at);
    }

    /** "The connection to X timed out", "cannot reach X". */
    private boolean isFailing(int at) {
        for (int i = at + 1; i < Math.min(tokens.size(), at + CLAUSE) && isWord(i); i++)
            if (tokens.get(i) instanceof Token.Phrase phrase && phrase.is(Meaning.FAILED)) return true;
        return after(Meaning.FAILED, 5, at);
    }

    /** "No longer used: X and Y". */
    private boolean isBehindWarning(int at) {
        int colon = 0;
        while (colon < Math.min(at, CLAUSE) && isWord(colon)) colon++;
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
        boolean put = before(1, at) instanceof Token.Word(var word) && WITH.contains(word);
        if (put
                || PageLine.hasHost(before)
                || behind.stream().filter(Token.Host.class::isInstance).count() != 1) return false;
        boolean conditional = !new Nearby(before).isStatement();
        return PageLine.has(before, Meaning.CHANGE) || conditional && PageLine.has(behind, Meaning.CHANGE);
    }

    /** Whether no "if" makes a condition of it. */
    boolean isStatement() {
        return tokens.stream().noneMatch(token -> token instanceof Token.Word(var word) && IF.contains(word));
    }

    /** Whether the last word has this meaning. */
    public boolean isRightAfter(Meaning meaning, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (tokens.get(i) instanceof Token.Phrase phrase) return phrase.is(meaning);
            if (!(tokens.get(i) instanceof Token.Mark)) return false;
        }
        return false;
    }

    /** Whether a phrase of this meaning is among the last tokens. */
    public boolean after(Meaning meaning, int reach, int at) {
        for (int i = at - 1; i >= Math.max(0, at - reach); i--) {
            if (tokens.get(i) instanceof Token.PortNumber || tokens.get(i) instanceof Token.Host) return false;
            if (tokens.get(i) instanceof Token.Mark(var sign) && ",;:|.".indexOf(sign) >= 0) return false;
            if (tokens.get(i) instanceof Token.Phrase phrase && phrase.is(meaning)) return true;
        }
        return false;
    }

    /** "POP (port 995): pop.example.com" */
    public boolean isBehindBrackets(int at) {
        return Token.isMark(before(1, at), ':') && Token.isMark(before(2, at), ')');
    }

    /** "Outgoing server (POP3): pop.example.com" */
    public boolean isNamedInBrackets(int at) {
        boolean edge = Token.isMark(before(1, at), ':') || Token.isMark(before(1, at), '|');
        return edge && Token.isMark(before(2, at), ')') && Token.isMark(before(4, at), '(');
    }

    /** Whether a remark in brackets, such as "(SSL)", stands right before the token. */
    public boolean isRightBehindRemark(int at) {
        return Token.isMark(before(1, at), ')') && Token.isMark(before(3, at), '(');
    }

    /** Whether the bracket holds a name and its port, behind another name: "mail.example.com (or in.example.net, port 110)". */
    public boolean hasOtherServer(int at) {
        int end = at + 1;
        while (end < Math.min(tokens.size(), at + SENTENCE) && !Token.isMark(tokens.get(end), ')')) end++;
        var inside = tokens.subList(at + 1, end);
        return at > 0
                && tokens.get(at - 1) instanceof Token.Host
                && PageLine.hasHost(inside)
                && PageLine.hasNumber(inside);
    }

    private boolean isBefore(Set<String> words, int at) {
        return at + 1 < tokens.size() && tokens.get(at + 1) instanceof Token.Word(var word) && words.contains(word);
    }

    /** What is said of a name behind it, as in "mail.example.net is the incoming server;", where nothing is before it. */
    public Optional<Qualifiers> saidBehind(int at) {
        int end = at + 1;
        while (end < Math.min(tokens.size(), at + NEGATION)
                && !(tokens.get(end) instanceof Token.Mark)
                && !isValue(end)) end++;
        boolean clause =
                end == tokens.size() || tokens.get(end) instanceof Token.Mark(var sign) && ",;.".indexOf(sign) >= 0;
        for (int i = at - 1; i >= Math.max(0, at - SENTENCE) && !(tokens.get(i) instanceof Token.Mark); i--)
            clause &= tokens.get(i) instanceof Token.Word;
        var said = new Qualifiers();
        for (var token : tokens.subList(at + 1, end))
            if (token instanceof Token.Phrase phrase) said.note(phrase.meanings());
        boolean told = said.fields.equals(Set.of(Meaning.SERVER)) && said.sides.size() + said.protocols.size() > 0;
        return clause && told ? Optional.of(said) : Optional.empty();
    }

    /**
     * What is left of the protocols that a name may be for: "or mail.example.net if you use POP3".
     *
     * @param other whether it is named as an alternative, and the protocols are those of another name
     */
    public Set<Protocol> decided(Set<Protocol> open, int at, boolean other) {
        return protocolBehind(at)
                .filter(one -> other || open.isEmpty() || open.size() > 1 && open.contains(one))
                .map(Set::of)
                .orElse(open);
    }

    private Optional<Protocol> protocolBehind(int at) {
        int end = at + 1;
        while (end < Math.min(tokens.size(), at + CLAUSE) && !(tokens.get(end) instanceof Token.Mark) && !isValue(end))
            end++;
        var named = Qualifiers.protocols(tokens.subList(at + 1, end));
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    private boolean isValue(int at) {
        return !isWord(at);
    }

    private boolean isWord(int at) {
        return tokens.get(at) instanceof Token.Word || tokens.get(at) instanceof Token.Phrase;
    }

    /** Whether a colon, an equals sign or the edge of a cell stands right before the token. */
    public boolean isBehindSign(int at) {
        return before(1, at) instanceof Token.Mark(var sign) && ":=|".indexOf(sign) >= 0;
    }

    /** "Confirme no painel": a word of a sentence. */
    public boolean isAmidWords(int at) {
        return before(1, at) instanceof Token.Word && at + 1 < tokens.size() && tokens.get(at + 1) instanceof Token.Word;
    }

    public boolean isBeforeEdge(int at) {
        return at + 1 < tokens.size() && tokens.get(at + 1) instanceof Token.Mark(var sign) && ":|".indexOf(sign) >= 0;
    }

    /** Whether only the end of a sentence follows. */
    public boolean isLast(int at) {
        return at + 1 == tokens.size() || at + 2 == tokens.size() && Token.isMark(tokens.getLast(), '.');
    }

    public Token before(int distance, int at) {
        return at < distance ? new Token.Mark('.') : tokens.get(at - distance);
    }
}
