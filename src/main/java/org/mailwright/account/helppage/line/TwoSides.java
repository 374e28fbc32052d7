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
        while (start > 0 && !Token.isMark(tokens.get(start - 1), '.')) start--;
        int end = at + 1;
        while (end < tokens.size() && !Token.isMark(tokens.get(end), '.')) end++;
        var before = tokens.subList(start, at);
        var behind = tokens.subList(at + 1, end);
        return !PageLine.hasHost(before) && !PageLine.hasHost(behind) && (areNamed(before) || areNamed(behind));
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
