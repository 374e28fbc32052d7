package org.mailwright.account.helppage;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.helppage.line.EncryptionWord;
import org.mailwright.account.helppage.line.Meaning;
import org.mailwright.account.helppage.line.PageLine;
import org.mailwright.account.helppage.line.Ports;
import org.mailwright.account.helppage.line.Qualifiers;
import org.mailwright.account.helppage.line.SpokenLine;
import org.mailwright.account.helppage.line.Token;
import org.mailwright.model.Protocol;

/** Reads the lines of a page one after the other. */
final class PageReader {

    private static final int HEADING_WORDS = 12;

    /** A heading that ends in a colon may be a whole sentence. */
    private static final int SENTENCE_WORDS = 25;

    private static final int ENCRYPTION_HEADING_WORDS = 8;

    /** The label of a user name is short; a longer line only speaks of one. */
    private static final int USER_WORDS = 5;

    private static final Set<Meaning> NO_HEADING = EnumSet.of(Meaning.USER, Meaning.PASSWORD, Meaning.AUTH);

    final Context context = new Context();
    final Drafts drafts = new Drafts();
    final UserReader users = new UserReader();
    final Set<Protocol> mentioned = EnumSet.noneOf(Protocol.class);
    final ChosenType chosen = new ChosenType();
    int passwords;
    /** Whether the text holds what a server or program reported, of which the rest may only speak. */
    boolean report;

    void read(List<PageLine> lines) {
        users.addresses(lines);
        int i = 0;
        while (i < lines.size()) {
            int end = i;
            while (end < lines.size() && lines.get(end).isRow() && isNext(lines, i, end) && !begins(lines, i, end))
                end++;
            end = Math.max(end, i + 1);
            if (end == i + 1) line(lines.get(i), true);
            else if (!isZone(lines.get(i))) table(lines.subList(i, end));
            i = end;
        }
    }

    private void table(List<PageLine> rows) {
        var table = new TableReader(rows, context);
        boolean values = table.hasValues();
        for (var row : table.lines()) line(row, values);
        table.readings().forEach(this::read);
    }

    /** "Priority | Value": a table of exchangers. */
    private static boolean isZone(PageLine header) {
        return header.cells().stream()
                .anyMatch(cell -> PageLine.words(cell) < 3 && PageLine.has(cell, Meaning.PRIORITY));
    }

    /** Whether a row is the header of another table right below. */
    private static boolean begins(List<PageLine> lines, int start, int at) {
        var row = lines.get(at);
        return at > start + 1 && row.cells().size() > 2 && row.has(Meaning.SERVER) && TableReader.isHeader(row);
    }

    private static boolean isNext(List<PageLine> lines, int start, int at) {
        return at == start || lines.get(at).first() - lines.get(at - 1).last() < 3;
    }

    /** @param headings whether a line without a value may say what the next ones are about */
    private void line(PageLine line, boolean headings) {
        var tokens = TableReader.joined(line);
        if (isPassword(tokens)) passwords++;
        report |= PageLine.has(tokens, Meaning.REPORT);
        boolean explained = tokens.size() > 1 && Token.isMark(tokens.get(1), '('); // "POP3 (Post Office Protocol)"
        if (PageLine.has(tokens, Meaning.TYPE) && !explained) chosen.choose(Qualifiers.protocols(tokens));
        if (PageLine.hasHost(tokens) || PageLine.has(tokens, Meaning.SERVER)) context.explains = false;
        else context.explains |= PageLine.has(tokens, Meaning.STANDARD) && !hasValue(tokens);
        if (headings && !hasValue(tokens)) heading(tokens, line.number());
        read(new TableReader.Reading(tokens, line.number(), 0, context));
    }

    private void read(TableReader.Reading reading) {
        var tokens = SpokenLine.plain(reading.tokens());
        mentioned.addAll(Qualifiers.protocols(tokens));
        new CellReader(reading.context(), drafts, tokens, reading.line(), reading.column()).read();
        users.read(reading.tokens(), reading.line(), reading.context(), drafts);
    }

    /** Whether a single word follows the label of a password: pages describe it in several, or in ones that they all use. */
    private static boolean isPassword(List<Token> tokens) {
        int last = tokens.size() - 1;
        return last > 1
                && tokens.get(last) instanceof Token.Word
                && (Token.isMark(tokens.get(last - 1), ':') || Token.isMark(tokens.get(last - 1), '|'))
                && PageLine.has(tokens.subList(0, last - 1), Meaning.PASSWORD);
    }

    /** A line without a value says what the next ones are about. */
    private void heading(List<Token> tokens, int line) {
        context.ofPort = Optional.empty();
        boolean colon = !tokens.isEmpty() && Token.isMark(tokens.getLast(), ':');
        boolean sentence = !tokens.isEmpty() && Token.isMark(tokens.getLast(), '.');
        long words = PageLine.words(tokens);
        boolean same = PageLine.has(tokens, Meaning.SAME)
                && context.labelAbove(line).contains(Meaning.SERVER); // "the same as the incoming server"
        if (sentence || same || words > (colon ? SENTENCE_WORDS : HEADING_WORDS)) return;
        if (colon && PageLine.has(tokens, Meaning.RELAY)) {
            context.heading(Set.of(), Set.of(), true);
            return;
        }
        var said = new Qualifiers();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Phrase phrase && !Qualifiers.isDenied(tokens, i))
                said.note(phrase.meanings());
        }
        var fields = EnumSet.noneOf(Meaning.class);
        fields.addAll(said.fields);
        if (isBehindLabel(tokens) || words > USER_WORDS) fields.remove(Meaning.USER);
        if (said.fields.stream().noneMatch(NO_HEADING::contains)) {
            boolean other = said.other && !isSetting(tokens);
            boolean tells = !said.protocols.isEmpty() || !said.sides.isEmpty() || other;
            if (tells) {
                var reading = EnumSet.copyOf(context.reading);
                context.heading(said.protocols, said.sides, other);
                if (said.fields.contains(Meaning.PORT))
                    context.setReading(reading); // it says nothing of the next server
                if (!colon || !said.fields.contains(Meaning.SERVER)) drafts.newSection();
            }
            boolean value = context.labelAbove(line).contains(Meaning.SECURITY) && !colon && !isSetting(tokens);
            if (!value && encryption(tokens, words, colon, said) && !tells) fields.add(Meaning.SECURITY);
            if (colon && tells && !other && fields.isEmpty()) fields.add(Meaning.SERVER); // "Incoming (IMAP):"
        }
        if (!fields.isEmpty()) context.label(fields, line);
    }

    /** Takes a heading's word about encryption; returns whether the line is nothing but such a word, and so a label. */
    private boolean encryption(List<Token> tokens, long words, boolean colon, Qualifiers said) {
        var word = EncryptionWord.in(tokens);
        boolean row = tokens.stream().anyMatch(token -> Token.isMark(token, '|'));
        if (word.isEmpty() || row || said.fields.contains(Meaning.SECURITY) || isAnswered(tokens)) return false;
        boolean only = tokens.stream().noneMatch(Token.Word.class::isInstance) && words < 3;
        boolean heading = colon && word.get() == EncryptionWord.NONE; // "Unencrypted:" is no field
        if (only && said.isEmpty() && !heading) return true;
        if (words > ENCRYPTION_HEADING_WORDS && !colon) return false;
        if (said.fields.contains(Meaning.PORT)) {
            context.ofPort = word;
            return false;
        }
        context.encryption = word;
        drafts.newSection();
        return false;
    }

    /** Whether a value stands behind the name of a field: no heading of a section. */
    private static boolean isSetting(List<Token> tokens) {
        for (int i = 1; i < tokens.size() - 1; i++) if (Token.isMark(tokens.get(i), ':')) return true;
        return false;
    }

    /** Whether the word for the user name is itself a value: "Author: User". */
    private static boolean isBehindLabel(List<Token> tokens) {
        int colon = 0;
        while (colon < tokens.size() && !Token.isMark(tokens.get(colon), ':')) colon++;
        return colon < tokens.size() && !PageLine.has(tokens.subList(0, colon), Meaning.USER);
    }

    /** "SSL: SSL/TLS", "use_tls = true" */
    private static boolean isAnswered(List<Token> tokens) {
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (Token.isMark(tokens.get(i), ':') || Token.isMark(tokens.get(i), '='))
                return isEncryption(tokens.get(i - 1)) && isAnswer(tokens.get(i + 1));
        }
        return false;
    }

    private static boolean isAnswer(Token token) {
        return isEncryption(token)
                || token instanceof Token.Phrase phrase && (phrase.is(Meaning.YES) || phrase.is(Meaning.NO));
    }

    private static boolean isEncryption(Token token) {
        return token instanceof Token.Phrase phrase
                && EncryptionWord.of(phrase.meanings()).isPresent();
    }

    private static boolean hasValue(List<Token> tokens) {
        boolean asked = PageLine.has(tokens, Meaning.PORT);
        boolean heading = !tokens.isEmpty() && Token.isMark(tokens.getLast(), ':'); // "For ann@example.com:"
        return tokens.stream().anyMatch(token -> switch (token) {
            case Token.Host _ -> true;
            case Token.Address _ -> !heading;
            case Token.PortNumber number -> Ports.isPort(number.value(), asked, true);
            default -> false;
        });
    }
}
