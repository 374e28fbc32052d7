package org.mailwright.account.helppage.line;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.Protocol;

/** What stands around a token of a line. */
public record Nearby(List<Token> tokens) {

    /** In tokens to either side: as much of a sentence as is looked at. */
    private static final int SENTENCE = 40;

    private static final Set<String> IF =
            Set.of("if", "when", "wenn", "falls", "sollte", "si", "se", "als", "indien", "jesli", "om", "hvis", "если");

    /** In tokens: how far a clause is looked at for a protocol. */
    private static final int CLAUSE = 7;

    /** In tokens: how long what is said behind a name is. */
    private static final int SAID = 9;

    public Nearby {
        tokens = List.copyOf(tokens);
    }

    /** Whether the full stop belongs to the words for an example: "bijv. mail.example.nl". */
    public boolean isOfExample(int at) {
        return after(Meaning.EXAMPLE, 1, at) && at + 1 < tokens.size() && tokens.get(at + 1) instanceof Token.Host;
    }

    /** Whether the token makes a condition of its sentence. */
    static boolean isIf(Token token) {
        return token instanceof Token.Word(var word) && IF.contains(word);
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
            if (Token.is(tokens.get(i), meaning)) return true;
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

    /** What is said of a name behind it, as in "mail.example.net is the incoming server;", where nothing is before it. */
    public Optional<Qualifiers> saidBehind(int at) {
        int end = at + 1;
        while (end < Math.min(tokens.size(), at + SAID) && !(tokens.get(end) instanceof Token.Mark) && !isValue(end))
            end++;
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
        return !isWord(tokens.get(at));
    }

    static boolean isWord(Token token) {
        return token instanceof Token.Word || token instanceof Token.Phrase;
    }

    /** Whether a colon, an equals sign or the edge of a cell stands right before the token. */
    public boolean isBehindSign(int at) {
        return before(1, at) instanceof Token.Mark(var sign) && ":=|".indexOf(sign) >= 0;
    }

    /** "host smtp.example.com": the line of a program's settings. */
    public boolean isSetting(int at) {
        return at == 1 && tokens.stream().skip(2).allMatch(token -> Token.isMark(token, '|'));
    }

    /** "Confirme no painel": a word of a sentence. */
    public boolean isAmidWords(int at) {
        return before(1, at) instanceof Token.Word
                && at + 1 < tokens.size()
                && tokens.get(at + 1) instanceof Token.Word;
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
