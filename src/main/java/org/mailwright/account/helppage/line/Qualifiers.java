package org.mailwright.account.helppage.line;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** What the words before a value say about it. A word after a value begins anew. */
public final class Qualifiers {

    private static final Set<Meaning> FIELDS = EnumSet.of(
            Meaning.SERVER, Meaning.PORT, Meaning.SECURITY, Meaning.USER, Meaning.PASSWORD, Meaning.AUTH, Meaning.TYPE);

    public final EnumSet<Protocol> protocols = EnumSet.noneOf(Protocol.class);
    public final EnumSet<Side> sides = EnumSet.noneOf(Side.class);
    public final EnumSet<Meaning> fields = EnumSet.noneOf(Meaning.class);
    public boolean other;
    /** Whether a colon or the edge of a cell parts them from the value. */
    public boolean label;

    private Optional<Meaning> lastField = Optional.empty();
    private int wordsSince;
    private boolean valueSince;

    public void note(Set<Meaning> meanings) {
        boolean tells = meanings.stream().anyMatch(Qualifiers::tells);
        if (!tells) return;
        if (valueSince) clear();
        for (var meaning : meanings) note(meaning);
        wordsSince = 0;
    }

    public void word() {
        wordsSince++;
    }

    public void value() {
        valueSince = true;
    }

    /** A colon, or the edge of a cell: what is before it is a label. */
    public void edge() {
        if (!isEmpty()) label = true;
    }

    /** Who logs on is told in the cell before, and a password never has a server's label. */
    public void nextLabel() {
        fields.remove(Meaning.PASSWORD);
        if (label) fields.remove(Meaning.USER);
    }

    public void clear() {
        protocols.clear();
        sides.clear();
        fields.clear();
        other = false;
        label = false;
        valueSince = false;
        wordsSince = 0;
        lastField = Optional.empty();
    }

    public boolean isEmpty() {
        return protocols.isEmpty() && sides.isEmpty() && fields.isEmpty() && !other;
    }

    /** The field that a label asks for: where it names several, the one that the others belong to. */
    public Optional<Meaning> field() {
        if (!label) return lastField;
        for (var field : new Meaning[] {
            Meaning.PASSWORD, Meaning.USER, Meaning.PORT, Meaning.AUTH, Meaning.SECURITY, Meaning.TYPE, Meaning.SERVER
        }) {
            if (fields.contains(field)) return Optional.of(field);
        }
        return Optional.empty();
    }

    public boolean is(Meaning field) {
        return field().filter(field::equals).isPresent();
    }

    /** Whether they stand close enough to be meant for the value. */
    public boolean isNear(int words) {
        return wordsSince <= words;
    }

    /** Exactly one side, if so. */
    public Optional<Side> side() {
        return sides.size() == 1 ? Optional.of(sides.iterator().next()) : Optional.empty();
    }

    /** The sentence around the value is about both directions. */
    public void bothSides(boolean server) {
        if (valueSince) clear();
        sides.addAll(EnumSet.allOf(Side.class));
        if (server) note(Meaning.SERVER);
        wordsSince = 0;
    }

    /** Whether the words are for the other side alone. */
    public boolean excludes(Protocol protocol) {
        return side().filter(side -> side != protocol.side()).isPresent();
    }

    public static Optional<Protocol> protocol(Meaning meaning) {
        return switch (meaning) {
            case IMAP -> Optional.of(Protocol.IMAP);
            case POP3 -> Optional.of(Protocol.POP3);
            case SMTP -> Optional.of(Protocol.SMTP);
            default -> Optional.empty();
        };
    }

    /** The protocols that the tokens name, but for "not POP". */
    public static Set<Protocol> protocols(List<Token> tokens) {
        var protocols = EnumSet.noneOf(Protocol.class);
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Token.Phrase phrase) || isDenied(tokens, i)) continue;
            phrase.meanings().forEach(meaning -> protocol(meaning).ifPresent(protocols::add));
        }
        return protocols;
    }

    /** Whether the tokens name both protocols for reading with nothing but an "and" between them. */
    public static boolean joinsReading(List<Token> tokens) {
        int last = tokens.size();
        for (int i = 0; i < tokens.size(); i++) {
            boolean reading = protocols(tokens.subList(i, i + 1)).stream().anyMatch(one -> one.side() == Side.INCOMING);
            if (!reading) continue;
            if (i - last > 1 && tokens.subList(last + 1, i).stream().allMatch(PageLine::isAnd)) return true;
            last = i;
        }
        return false;
    }

    /** Whether a "not" stands right before the token. */
    public static boolean isDenied(List<Token> tokens, int at) {
        return at > 0 && tokens.get(at - 1) instanceof Token.Phrase before && before.is(Meaning.NOT);
    }

    private static boolean tells(Meaning meaning) {
        return FIELDS.contains(meaning)
                || protocol(meaning).isPresent()
                || meaning == Meaning.INCOMING
                || meaning == Meaning.OUTGOING
                || meaning == Meaning.OTHER;
    }

    private void note(Meaning meaning) {
        protocol(meaning).ifPresent(protocols::add);
        if (meaning == Meaning.INCOMING) sides.add(Side.INCOMING);
        if (meaning == Meaning.OUTGOING) sides.add(Side.OUTGOING);
        if (meaning == Meaning.OTHER) other = true;
        if (FIELDS.contains(meaning)) {
            fields.add(meaning);
            lastField = Optional.of(meaning);
        }
    }
}
