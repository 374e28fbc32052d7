package org.mailwright.account.helppage.line;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** What stands in brackets right behind a value, as in "995 (POP3)"; nothing if another value is in them. */
public final class Brackets {

    /** What behind a port says that it is in clear; behind other words it is about the password. */
    private static final Set<String> PLAIN = Set.of("plain", "plaintext", "cleartext", "klartext");

    private final EnumSet<Protocol> protocols = EnumSet.noneOf(Protocol.class);
    private final EnumSet<Side> sides = EnumSet.noneOf(Side.class);
    private final List<EncryptionWord> words = new ArrayList<>();
    private boolean security;
    private final int end;

    /** @param start the index of the token behind the value */
    public Brackets(List<Token> tokens, int start) {
        if (start >= tokens.size() || !Token.isMark(tokens.get(start), '(')) {
            end = start - 1;
            return;
        }
        int i = start + 1;
        while (i < tokens.size() && !Token.isMark(tokens.get(i), ')') && isRemark(tokens.get(i))) i++;
        if (i == tokens.size() || !Token.isMark(tokens.get(i), ')')) {
            end = start - 1;
            return;
        }
        end = i;
        tokens.subList(start, i).forEach(this::note);
    }

    public Set<Protocol> protocols() {
        return protocols;
    }

    public Optional<Side> side() {
        return sides.size() == 1 ? Optional.of(sides.iterator().next()) : Optional.empty();
    }

    public List<EncryptionWord> words() {
        return words;
    }

    /** The index of the last token of the brackets, or of the value where there are none. */
    public int end() {
        return end;
    }

    private static boolean isRemark(Token token) {
        return !(token instanceof Token.PortNumber || token instanceof Token.Host || Token.isMark(token, '|'));
    }

    private void note(Token token) {
        if (token instanceof Token.Word(var text) && PLAIN.contains(text)) add(EncryptionWord.NONE);
        if (!(token instanceof Token.Phrase phrase)) return;
        phrase.meanings().forEach(meaning -> Qualifiers.protocol(meaning).ifPresent(protocols::add));
        security |= phrase.is(Meaning.SECURITY);
        if (security && phrase.is(Meaning.NONE)) add(EncryptionWord.NONE);
        if (phrase.is(Meaning.INCOMING)) sides.add(Side.INCOMING);
        if (phrase.is(Meaning.OUTGOING)) sides.add(Side.OUTGOING);
        EncryptionWord.of(phrase.meanings()).ifPresent(this::add);
    }

    private void add(EncryptionWord word) {
        if (words.isEmpty() || !words.getLast().joins(word)) words.add(word);
        else words.set(words.size() - 1, words.getLast().with(word));
    }
}
