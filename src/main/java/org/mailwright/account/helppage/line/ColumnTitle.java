package org.mailwright.account.helppage.line;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** What the title of a column, or of a row, says of its cells. */
public final class ColumnTitle {

    /** In words. */
    public static final int LONGEST = 6;

    private ColumnTitle() {}

    /** What is asked for below it. */
    public static Optional<Meaning> field(List<Token> cell) {
        var said = new Qualifiers();
        for (var token : cell) if (token instanceof Token.Phrase phrase) said.note(phrase.meanings());
        said.edge();
        return said.field().or(() -> EncryptionWord.in(cell).map(_ -> Meaning.SECURITY));
    }

    /** The sides that it names. */
    public static Set<Side> sides(List<Token> cell) {
        var sides = EnumSet.noneOf(Side.class);
        if (PageLine.has(cell, Meaning.INCOMING)) sides.add(Side.INCOMING);
        if (PageLine.has(cell, Meaning.OUTGOING)) sides.add(Side.OUTGOING);
        return sides;
    }

    /** The sides that it names, or whose protocols it names. */
    public static Set<Side> told(List<Token> cell) {
        var sides = sides(cell);
        Qualifiers.protocols(cell).forEach(protocol -> sides.add(protocol.side()));
        return sides;
    }

    /** Its field as a word before a cell, with its protocol or side where it is of one, as in "IMAP server | Outgoing port". */
    public static Token spoken(Meaning field, List<Token> cell) {
        var meanings = EnumSet.of(field);
        var protocols = Qualifiers.protocols(cell);
        var sides = sides(cell);
        if (protocols.size() == 1) meanings.add(meaning(protocols.iterator().next()));
        else if (sides.size() == 1 && (field == Meaning.SERVER || field == Meaning.PORT))
            meanings.add(sides.contains(Side.INCOMING) ? Meaning.INCOMING : Meaning.OUTGOING);
        return new Token.Phrase(meanings);
    }

    private static Meaning meaning(Protocol protocol) {
        return switch (protocol) {
            case IMAP -> Meaning.IMAP;
            case POP3 -> Meaning.POP3;
            case SMTP -> Meaning.SMTP;
        };
    }
}
