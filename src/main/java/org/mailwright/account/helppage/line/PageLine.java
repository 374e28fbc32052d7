package org.mailwright.account.helppage.line;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A line of a help page that is not blank.
 *
 * @param number from 1, in the text as it was pasted; of a row that was put together, that of its server
 * @param first the first of its lines
 * @param last the last of its lines
 * @param cells more than one where the line is a row of a table; outer empty cells are left out
 */
public record PageLine(int number, int first, int last, List<List<Token>> cells) {

    /** The words of "and", and of what says the same in several. */
    private static final Set<String> AND =
            Set.of(("and und et y e en i och og a ja ve oraz samt sowie as well ainsi que comme asi como nonche"
                            + " evenals zowel tanto sia che si jakoz jak rowniez и та και 和 与 與 及 と 및 와 과")
                    .split(" "));

    private static final Set<String> USES = Set.of(
            ("uses runs works listens nutzt verwendet benutzt arbeitet utilise fonctionne usa utiliza funciona utilizza funziona gebruikt"
                            + " werkt uzywa korzysta dziala pouziva anvander bruger bruker использует работает")
                    .split(" "));

    public PageLine {
        cells = List.copyOf(cells);
    }

    /** The row without some of its columns, unless it has fewer than they. */
    public PageLine without(List<Integer> columns) {
        if (cells.size() <= columns.getLast()) return this;
        var kept = IntStream.range(0, cells.size())
                .filter(i -> !columns.contains(i))
                .mapToObj(cells::get)
                .toList();
        return new PageLine(number, first, last, kept);
    }

    public boolean isRow() {
        return cells.size() > 1;
    }

    public boolean has(Meaning meaning) {
        return cells.stream().anyMatch(cell -> has(cell, meaning));
    }

    public static boolean isAnd(Token token) {
        return token instanceof Token.Word(var word) ? AND.contains(word) : Token.isMark(token, ',');
    }

    /** Whether the token belongs to a list of ports: "143 (IMAP), 110 (POP3) and 25". */
    static boolean isOfList(Token token) {
        boolean mark = Token.isMark(token, '(') || Token.isMark(token, ')') || isAnd(token);
        return mark
                || token instanceof Token.PortNumber
                || !Qualifiers.protocols(List.of(token)).isEmpty();
    }

    /** Whether the last phrase has the meaning, with at most a mark behind it. */
    public static boolean endsIn(List<Token> tokens, Meaning meaning) {
        return has(tokens.subList(Math.max(0, tokens.size() - 2), tokens.size()), meaning);
    }

    public static boolean has(List<Token> tokens, Meaning meaning) {
        return tokens.stream().anyMatch(token -> Token.is(token, meaning));
    }

    public static boolean hasHost(List<Token> tokens) {
        return tokens.stream().anyMatch(Token.Host.class::isInstance);
    }

    public static boolean hasNumber(List<Token> tokens) {
        return tokens.stream().anyMatch(Token.PortNumber.class::isInstance);
    }

    /** Whether a word for ports or for encryption is among the tokens. */
    public static boolean speaksOfPorts(List<Token> tokens) {
        return tokens.stream()
                .anyMatch(token -> token instanceof Token.Phrase(var meanings)
                        && (meanings.contains(Meaning.PORT)
                                || EncryptionWord.of(meanings).isPresent()));
    }

    /**
     * Whether the tokens say what holds for a protocol everywhere: "by default", "IMAP uses port 993", "port: usually 587".
     *
     * @param label whether they are behind a label
     */
    public static boolean isExplanation(List<Token> tokens, boolean label) {
        if (has(tokens, Meaning.USUALLY)) return true;
        if (isOfPort(tokens)) return true;
        if (label || tokens.getFirst() instanceof Token.PortNumber) return false; // "587: standard port of"
        return has(tokens, Meaning.STANDARD)
                || IntStream.range(1, tokens.size())
                        .anyMatch(i -> tokens.get(i) instanceof Token.Word(var verb)
                                && USES.contains(verb)
                                && !Qualifiers.protocols(tokens.subList(i - 1, i))
                                        .isEmpty());
    }

    /** "587: STARTTLS", "Port 465 (SSL) → the older one": a line about a port rather than a server. */
    private static boolean isOfPort(List<Token> tokens) {
        int number = Token.is(tokens.getFirst(), Meaning.PORT) ? 1 : 0;
        if (number >= tokens.size() || !(tokens.get(number) instanceof Token.PortNumber)) return false;
        int end = new Brackets(tokens, number + 1).end() + 1;
        return end < tokens.size() - 1
                && tokens.get(end) instanceof Token.Mark(var sign)
                && ":=\u2192".indexOf(sign) >= 0;
    }

    /** Words and phrases, less names, numbers and marks. */
    public static long words(List<Token> tokens) {
        return tokens.stream().mapToLong(PageLine::words).sum();
    }

    /** Chinese and Japanese put no blanks between words, which have two signs as a rule. */
    private static long words(Token token) {
        return switch (token) {
            case Token.Word(var text)
            when text.codePoints().allMatch(Character::isIdeographic) -> Math.max(1, text.length() / 2);
            case Token.Word _, Token.Phrase _ -> 1;
            default -> 0;
        };
    }
}
