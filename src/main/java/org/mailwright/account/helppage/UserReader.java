package org.mailwright.account.helppage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.helppage.line.Meaning;
import org.mailwright.account.helppage.line.PageLine;
import org.mailwright.account.helppage.line.Qualifiers;
import org.mailwright.account.helppage.line.Token;

/** Reads what a page says about the user name. Many say it once, for all servers. */
final class UserReader {

    private static final Set<Meaning> OTHER_FIELDS =
            EnumSet.of(Meaning.PASSWORD, Meaning.PORT, Meaning.SERVER, Meaning.AUTH, Meaning.SECURITY, Meaning.TYPE);

    /** Words that, before an @, leave the part before it. */
    private static final Set<String> UP_TO = Set.of(
            "without", "ohne", "sans", "zonder", "bez", "uten", "uden", "utan", "before", "vor", "avant", "prima",
            "antes", "voor", "przed");

    /** In tokens: how far into a line the label of a user name begins at most. */
    private static final int LABEL_START = 4;

    /** In tokens, from the word for the user name to the colon. */
    private static final int LABEL_LENGTH = 10;

    /** What else people log on to; services with servers of their own are in the list of words. */
    private static final Set<String> ELSEWHERE = Set.of(
            ("windows macos linux cpanel plesk confixx wordpress router vpn wlan wifi git github gitlab panel admin kundencenter kundenbereich"
                            + " kundenportal sap moodle proxy")
                    .split(" "));

    private record Statement(UserWords words, int line) {}

    private final List<Statement> statements = new ArrayList<>();
    /** What is before the @ of the addresses on the page. */
    private final Set<String> locals = new HashSet<>();

    void addresses(List<PageLine> lines) {
        for (var line : lines)
            for (var cell : line.cells())
                for (var token : cell) if (token instanceof Token.Address address) locals.add(address.local());
    }

    void read(List<Token> tokens, int line, Context context, Drafts drafts) {
        int label = labelIn(tokens);
        boolean below = label < 0
                && context.labelAbove(line).contains(Meaning.USER)
                && (PageLine.has(tokens, Meaning.EMAIL) || !isHeading(tokens));
        if (label < 0 && !below || isElsewhere(tokens.subList(0, Math.max(0, label)))) return;
        var found = below ? said(tokens, isNumbered(tokens)) : statement(tokens, label, context.table);
        boolean address = found.equals(Optional.of(UserWords.ADDRESS));
        if (found.isEmpty() || context.other && !address) return;
        context.labelDone();
        boolean cell = tokens.stream().anyMatch(token -> Token.isMark(token, '|')) && PageLine.hasHost(tokens);
        boolean row = cell && (context.table || found.get() == UserWords.OTHER);
        if (!row || context.table) statements.add(new Statement(found.get(), line));
        for (var draft : drafts.all) {
            if (row ? draft.firstLine() == line : draft.user.isEmpty()) draft.user = found;
        }
    }

    /** "web12345": a name that somebody was given, and no word. */
    private static boolean isNumbered(List<Token> tokens) {
        return tokens.size() == 1
                && tokens.getFirst() instanceof Token.Word(var name)
                && name.chars().anyMatch(Character::isDigit);
    }

    /** Whether the line below a label without a value is about something else. */
    private static boolean isHeading(List<Token> tokens) {
        return PageLine.has(tokens, Meaning.PASSWORD)
                || !Qualifiers.protocols(tokens).isEmpty();
    }

    /** Whether the words before it say that the name is for another service. */
    private static boolean isElsewhere(List<Token> before) {
        if (!Qualifiers.protocols(before).isEmpty() || PageLine.has(before, Meaning.EMAIL)) return false;
        return PageLine.has(before, Meaning.OTHER)
                || before.stream().anyMatch(token -> token instanceof Token.Word(var word) && ELSEWHERE.contains(word));
    }

    /** What holds for a server about which nothing was said: what was said last before it, or else first on the page. */
    Optional<UserWords> nearest(int line) {
        return statements.stream()
                .filter(statement -> statement.line() <= line)
                .max(Comparator.comparingInt(Statement::line))
                .or(() -> statements.stream().findFirst())
                .map(Statement::words);
    }

    private static int labelIn(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (Token.is(tokens.get(i), Meaning.USER)) return i;
        }
        return -1;
    }

    private Optional<UserWords> statement(List<Token> tokens, int label, boolean table) {
        int start = label;
        int edge = edge(tokens, label);
        if (edge == tokens.size() - 1) edge = -1;
        int end = Math.max(label, edge) + 1;
        while (end < tokens.size() && !beginsOther(tokens.get(end))) end++;
        boolean password = end < tokens.size() && Token.is(tokens.get(end), Meaning.PASSWORD);
        boolean cell = edge == label + 1 && Token.isMark(tokens.get(edge), '|');
        boolean asked = password ? cell && table : cell || label < LABEL_START && isLabel(tokens, label);
        var behind = said(tokens.subList(Math.max(label, edge) + 1, end), asked);
        if (behind.isPresent()) return behind;
        if (password && isOfAccount(tokens, label, end)) return Optional.of(UserWords.OTHER);
        while (start > 0 && !Token.isMark(tokens.get(start - 1), '.')) start--;
        boolean as = tokens.subList(start, label).stream().anyMatch(UserReader::isAs);
        return as ? said(tokens.subList(start, label), false) : Optional.empty();
    }

    /** "User name and password of your account at the town hall": a value that says whose name it is. */
    private static boolean isOfAccount(List<Token> tokens, int label, int password) {
        boolean begins = label == 0 || Token.isMark(tokens.get(label - 1), ':');
        var behind = tokens.subList(password + 1, tokens.size());
        boolean plain = behind.stream().allMatch(token -> token instanceof Token.Word || Token.isMark(token, '.'));
        return begins && plain && PageLine.words(behind) > 2;
    }

    /** Where the label ends in a colon or a cell, or -1. */
    private static int edge(List<Token> tokens, int label) {
        for (int i = label + 1; i < Math.min(tokens.size(), label + LABEL_LENGTH); i++) {
            if (Token.isMark(tokens.get(i), ':') || Token.isMark(tokens.get(i), '|')) return i;
            if (tokens.get(i) instanceof Token.Address || Token.isMark(tokens.get(i), '.')) return -1;
        }
        return -1;
    }

    /** Whether a label's value follows: behind a colon, or run into it. */
    private static boolean isLabel(List<Token> tokens, int label) {
        for (int i = label + 1; i < Math.min(tokens.size(), label + LABEL_LENGTH); i++) {
            if (Token.isMark(tokens.get(i), ':') || Token.isMark(tokens.get(i), '|')) return true;
        }
        boolean verb = tokens.size() > label + 1 && Token.is(tokens.get(label + 1), Meaning.TO);
        boolean names = tokens.size() > label + 1 && Token.isMark(tokens.get(label + 1), ','); // "User ID, username"
        return label == 0 && PageLine.words(tokens) < 8 && tokens.size() > 1 && !verb && !names;
    }

    private static boolean isAs(Token token) {
        return token instanceof Token.Word(var word)
                && Set.of("as", "als", "comme", "como", "come", "jako").contains(word);
    }

    private Optional<UserWords> said(List<Token> tokens, boolean asked) {
        if (PageLine.has(tokens, Meaning.USUALLY)) return Optional.empty();
        if (isLocal(tokens) || isLocalPart(tokens)) return Optional.of(UserWords.LOCAL_PART);
        for (int i = 0; i < tokens.size(); i++) {
            var before = tokens.subList(Math.max(0, i - 2), i);
            boolean denied = PageLine.has(before, Meaning.NOT) || PageLine.has(before, Meaning.NO);
            boolean address = tokens.get(i) instanceof Token.Address || isOpenAddress(tokens, i);
            if (address || Token.is(tokens.get(i), Meaning.EMAIL)) {
                boolean whole = !denied || tokens.subList(0, i).stream().anyMatch(Token.Address.class::isInstance);
                if (whole && !isDeniedBehind(tokens, i)) return Optional.of(UserWords.ADDRESS);
                if (asked && isOtherName(tokens, i)) return Optional.of(UserWords.OTHER);
                return Optional.of(address || isDeniedBehind(tokens, i) ? UserWords.LOCAL_PART : UserWords.OTHER);
            }
        }
        if (!asked || PageLine.has(tokens, Meaning.SAME)) return Optional.empty();
        if (tokens.size() == 1 && tokens.getFirst() instanceof Token.Host) return Optional.of(UserWords.LOCAL_PART);
        boolean words = tokens.stream().anyMatch(Token.Word.class::isInstance);
        return words ? Optional.of(UserWords.OTHER) : Optional.empty();
    }

    /** "{name}@example.com" */
    private static boolean isOpenAddress(List<Token> tokens, int at) {
        return Token.isMark(tokens.get(at), '@')
                && at > 0
                && !isUpTo(tokens.get(at - 1))
                && at + 1 < tokens.size()
                && tokens.get(at + 1) instanceof Token.Host;
    }

    /** Whether the value is the beginning of an address on the page. */
    private boolean isLocalPart(List<Token> tokens) {
        return tokens.size() == 1 && tokens.getFirst() instanceof Token.Word(var text) && locals.contains(text);
    }

    /** "web12345 (not ann@example.com)" */
    private static boolean isOtherName(List<Token> tokens, int at) {
        return tokens.get(at) instanceof Token.Address address
                && isNumbered(tokens.subList(0, 1))
                && !tokens.getFirst().equals(new Token.Word(address.local()));
    }

    private static boolean isLocal(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean local = Token.is(tokens.get(i), Meaning.LOCAL)
                    || Token.isMark(tokens.get(i), '@')
                            && tokens.subList(Math.max(0, i - 2), i).stream().anyMatch(UserReader::isUpTo);
            if (!local) continue;
            var before = tokens.subList(Math.max(0, i - 4), i);
            return !PageLine.has(before, Meaning.NOT) || PageLine.has(before, Meaning.LOCAL);
        }
        return false;
    }

    /** "The name of your address, not ann@example.com". */
    private static boolean isDeniedBehind(List<Token> tokens, int at) {
        for (int i = at + 1; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Address) return Token.is(tokens.get(i - 1), Meaning.NOT);
        }
        return false;
    }

    private static boolean isUpTo(Token token) {
        return token instanceof Token.Word(var word) && UP_TO.contains(word) || Token.is(token, Meaning.NOT);
    }

    private static boolean beginsOther(Token token) {
        return token instanceof Token.Phrase phrase
                && phrase.meanings().stream().anyMatch(OTHER_FIELDS::contains);
    }
}
