package org.mailwright.account.helppage.line;

import java.util.ArrayList;
import java.util.List;

/** What a sentence says in several words, in the one word that the reading of a line knows. */
public final class SpokenLine {

    /** In tokens: between "SSL" and "is off". */
    private static final int NEAR = 3;

    /** In tokens: what a label has in brackets. */
    private static final int LONGEST = 30;

    private SpokenLine() {}

    public static List<Token> plain(List<Token> tokens) {
        return withoutOtherType(switchedOff(withoutDefault(tokens)));
    }

    /** "Port (default 25): 587": what brackets of a label hold is no value where one follows them. */
    private static List<Token> withoutDefault(List<Token> tokens) {
        for (int open = 0; open < tokens.size(); open++) {
            if (!Token.isMark(tokens.get(open), '(')) continue;
            int close = open;
            int end = Math.min(tokens.size(), open + LONGEST);
            while (close < end && !Token.isMark(tokens.get(close), ')')) close++;
            if (close == end || close + 1 >= tokens.size() || !isEdge(tokens.get(close + 1))) continue;
            var inside = tokens.subList(open, close);
            var behind = tokens.subList(close + 1, tokens.size());
            boolean host = PageLine.hasHost(inside) && PageLine.hasHost(behind);
            boolean port = PageLine.hasNumber(inside) && PageLine.hasNumber(behind) && !PageLine.hasHost(behind);
            if (!host && !port) continue;
            var rest = new ArrayList<>(tokens.subList(0, open));
            rest.addAll(behind);
            return rest;
        }
        return tokens;
    }

    /** "Account type: IMAP (or POP, if you like)": the first one is what the page goes on with. */
    private static List<Token> withoutOtherType(List<Token> tokens) {
        int label = 0;
        while (label < tokens.size() && !isEdge(tokens.get(label))) label++;
        if (!PageLine.has(tokens.subList(0, label), Meaning.TYPE)) return tokens;
        boolean told = false;
        for (int i = label; i < tokens.size(); i++) {
            if (told && (Token.isMark(tokens.get(i), '(') || Token.isMark(tokens.get(i), '.'))) {
                var rest = tokens.subList(i, tokens.size());
                return PageLine.hasHost(rest) || PageLine.hasNumber(rest) ? tokens : tokens.subList(0, i);
            }
            told |= isProtocol(tokens.get(i));
        }
        return tokens;
    }

    private static boolean isEdge(Token token) {
        return Token.isMark(token, ':') || Token.isMark(token, '|') || Token.isMark(token, '=');
    }

    private static boolean isProtocol(Token token) {
        return token instanceof Token.Phrase phrase
                && phrase.meanings().stream()
                        .anyMatch(meaning -> Qualifiers.protocol(meaning).isPresent());
    }

    /** "Ports 110 and 587 where SSL is off" are ports without encryption. */
    private static List<Token> switchedOff(List<Token> tokens) {
        if (tokens.stream().anyMatch(SpokenLine::isEdge)) return tokens;
        int off = indexOfOff(tokens);
        if (isUnchecked(tokens, off)) return List.of(Token.phrase(Meaning.PLAIN));
        if (!PageLine.hasNumber(tokens)) return tokens;
        if (off < 0 || PageLine.hasNumber(tokens.subList(off, tokens.size()))) return tokens;
        int first = off;
        int last = off;
        for (int i = Math.max(0, off - NEAR); i < Math.min(tokens.size(), off + NEAR + 1); i++) {
            if (!isEncryption(tokens.get(i))) continue;
            first = Math.min(first, i);
            last = Math.max(last, i);
        }
        if (first == last || PageLine.hasNumber(tokens.subList(first, last))) return tokens;
        var plain = new ArrayList<>(tokens.subList(0, first));
        plain.add(Token.phrase(Meaning.PLAIN));
        plain.addAll(tokens.subList(last + 1, tokens.size()));
        return plain;
    }

    /** "This server requires a secure connection (SSL) should be unchecked": a box that is to stay empty. */
    private static boolean isUnchecked(List<Token> tokens, int off) {
        boolean end = off > 0 && new Nearby(tokens).isLast(off);
        return end
                && !PageLine.hasNumber(tokens)
                && !PageLine.hasHost(tokens)
                && !PageLine.has(tokens, Meaning.NOT)
                && !PageLine.has(tokens, Meaning.AUTH)
                && tokens.stream().noneMatch(Nearby::isIf)
                && tokens.subList(0, off).stream().anyMatch(SpokenLine::isEncryption);
    }

    private static int indexOfOff(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (Token.is(tokens.get(i), Meaning.NO)) return i;
        }
        return -1;
    }

    private static boolean isEncryption(Token token) {
        return token instanceof Token.Phrase phrase
                && (EncryptionWord.of(phrase.meanings()).isPresent() || phrase.is(Meaning.SECURITY));
    }
}
