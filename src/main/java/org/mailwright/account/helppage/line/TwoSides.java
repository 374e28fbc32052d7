package org.mailwright.account.helppage.line;

import java.util.List;

/** A sentence that claims one server for both directions: "mail.example.com handles incoming as well as outgoing mail". */
public record TwoSides(List<Token> tokens) {

    /** In tokens: from one direction to the other, "for outgoing mail at our house as well as for most incoming". */
    private static final int REACH = 12;

    public TwoSides {
        tokens = List.copyOf(tokens);
    }

    /** Whether the sentence names both directions, before the name at the index or behind it, and no other server. */
    public boolean areOf(int at) {
        int start = at;
        while (start > 0 && isWithin(start - 1)) start--;
        int end = at + 1;
        while (end < tokens.size() && isWithin(end)) end++;
        boolean alone = !isHost(start - 1) && !isHost(end);
        return alone && (areNamed(tokens.subList(start, at)) || areNamed(tokens.subList(at + 1, end)));
    }

    /** Whether the sentence goes on, and no other server is there: a long list of servers is not looked through for each. */
    private boolean isWithin(int i) {
        return !Token.isMark(tokens.get(i), '.') && !isHost(i);
    }

    private boolean isHost(int i) {
        if (i < 0 || i == tokens.size()) return false;
        return tokens.get(i) instanceof Token.Host || tokens.get(i) instanceof Token.Address;
    }

    /** Whether one direction follows the other with nothing but words between them, none of which denies it. */
    private static boolean areNamed(List<Token> tokens) {
        int last = -REACH;
        boolean incoming = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Token.Phrase phrase)) {
                if (tokens.get(i) instanceof Token.Mark(var sign) && ":=|;".indexOf(sign) >= 0) last = -REACH;
                continue;
            }
            if (phrase.is(Meaning.NOT) || phrase.is(Meaning.NO) || phrase.is(Meaning.INSTEAD)) last = -REACH;
            boolean in = phrase.is(Meaning.INCOMING);
            if (!in && !phrase.is(Meaning.OUTGOING)) continue;
            if (in && phrase.is(Meaning.OUTGOING) || in != incoming && i - last < REACH) return true;
            incoming = in;
            last = i;
        }
        return false;
    }
}
