package org.mailwright.account.helppage;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.helppage.line.Brackets;
import org.mailwright.account.helppage.line.HostName;
import org.mailwright.account.helppage.line.Meaning;
import org.mailwright.account.helppage.line.PageLine;
import org.mailwright.account.helppage.line.Ports;
import org.mailwright.account.helppage.line.Qualifiers;
import org.mailwright.account.helppage.line.Token;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** Decides whether a name in a line is a mail server, and for which protocols. */
final class MailHosts {

    /** Before an address, in tokens: as much as a label has. */
    private static final int LABEL = 12;

    /** How many words may part a name from the word "server" in prose. */
    private static final int NEAR = 4;

    /** What parts a value from the name of its field where the value comes first. */
    private static final Set<String> BEHIND =
            Set.of("under", "as", "for", "als", "unter", "bei", "comme", "como", "come");

    private static final Set<String> ENTER = Set.of(
            "enter", "select", "choose", "wahlen", "eingeben", "saisissez", "entrez", "selectionnez", "inserire");

    private final List<Token> tokens;
    private final Set<Meaning> labelAbove;
    /** The index of the first word or phrase, or the number of tokens. */
    private final int firstWord;
    /** The index of the last word that is no phrase, or -1. */
    private final int lastWord;

    /** Looked for once: a line may have many servers. */
    private Optional<Boolean> forAll = Optional.empty();

    MailHosts(List<Token> tokens, Context context, int line) {
        this.tokens = tokens;
        this.labelAbove = context.labelAbove(line);
        int word = 0;
        while (word < tokens.size() && PageLine.words(tokens.subList(word, word + 1)) == 0) word++;
        this.firstWord = word;
        int last = tokens.size() - 1;
        while (last >= 0 && !(tokens.get(last) instanceof Token.Word)) last--;
        this.lastWord = last;
    }

    boolean isServer(int at, HostName name, Qualifiers said, Context context) {
        if (at > 0 && Token.isMark(tokens.get(at - 1), '@')) return false;
        if (name.host().startsWith("127.") && hasThisComputer()) return false;
        if (name.isNamedAfterOther() && said.protocols.isEmpty()) return false;
        if (name.web() || said.is(Meaning.PASSWORD) && said.label) return false;
        boolean labelled = said.fields.contains(Meaning.SERVER) || !said.protocols.isEmpty() || !said.sides.isEmpty();
        boolean other = said.other || context.other && name.namedProtocol().isEmpty();
        if (other && said.protocols.isEmpty() && said.sides.isEmpty()) return false;
        boolean unlikely = name.isNumber() || name.isNamedAfterWeb();
        if (unlikely && name.port().isEmpty() && !isBehindEdge(at)) return false;
        if (name.isNamedAfterMail() && (labelled || !name.isExchanger())
                || name.port().isPresent()) return !(said.is(Meaning.USER) && said.label) || labelled;
        if (said.is(Meaning.USER)) return false;
        boolean begins = isFirst(at) || Token.isMark(tokens.get(at - 1), ':') && !isDomainOf(at, name);
        if (begins && labelAbove.contains(Meaning.SERVER)) return true;
        if (context.table && !context.section.isEmpty() && isCell(at)) return said.fields.isEmpty() || labelled;
        if (isBeforePort(at) || isBeforeLabel(at) || isBeforeProtocols(at)) return true;
        if (said.label && labelled) return said.isNear(2) || Token.isMark(tokens.get(at - 1), ':');
        if (!said.protocols.isEmpty() && said.isNear(1) && PageLine.hasNumber(tokens.subList(at, tokens.size())))
            return true;
        return said.fields.contains(Meaning.SERVER) && said.isNear(NEAR) && !isListed(at);
    }

    /** The server of an address, where a label asks for one, as in "POP account: user@pop.example.com". */
    Optional<HostName> asked(int at, Token.Address address, Qualifiers said) {
        return address.server().filter(server -> isAsked(at, server, said));
    }

    private boolean isAsked(int at, HostName server, Qualifiers said) {
        boolean user = said.fields.contains(Meaning.USER)
                || said.fields.contains(Meaning.PASSWORD)
                || PageLine.has(tokens.subList(Math.max(0, at - LABEL), at), Meaning.EMAIL);
        boolean below = isFirst(at) && labelAbove.contains(Meaning.SERVER);
        boolean label = said.label
                && Token.isMark(tokens.get(at - 1), ':')
                && (said.protocols.isEmpty()
                        || said.protocols.contains(server.namedProtocol().orElseThrow()));
        boolean sentence = said.fields.contains(Meaning.SERVER) && said.isNear(1);
        return !user && (below || label || sentence);
    }

    /** "Your domain: example.com": a label that is not known, before a name without a server's before it. */
    private boolean isDomainOf(int at, HostName name) {
        boolean bare = name.host().indexOf('.') == name.host().lastIndexOf('.');
        return bare
                && tokens.subList(0, at).stream()
                        .allMatch(token -> token instanceof Token.Word || token instanceof Token.Mark);
    }

    /** Whether it is one of several in a sentence, as the providers that a program knows are. */
    private boolean isListed(int at) {
        return isHostBehind(at - 1, -1) || isHostBehind(at + 1, 1);
    }

    private boolean isHostBehind(int at, int step) {
        int next = at + step;
        return Math.min(at, next) >= 0
                && Math.max(at, next) < tokens.size()
                && PageLine.isAnd(tokens.get(at))
                && tokens.get(next) instanceof Token.Host;
    }

    /** "Enter smtp.example.com": a step of an instruction needs no more than a name that says what it is for. */
    boolean isEntered(int at, HostName name) {
        return name.namedProtocol().isPresent()
                && at > 0
                && tokens.get(at - 1) instanceof Token.Word(var word)
                && ENTER.contains(word);
    }

    /** Whether something but the name itself says that it is a mail server. */
    boolean isTold(int at, Qualifiers said, Context context) {
        boolean words = said.fields.contains(Meaning.SERVER) || !said.protocols.isEmpty() || !said.sides.isEmpty();
        boolean below = labelAbove.contains(Meaning.SERVER) && isBehindEdge(at);
        return words || context.table || below || isBeforePort(at);
    }

    /** Whether "localhost" stands in the line, too, so that its number says nothing new. */
    private boolean hasThisComputer() {
        return tokens.stream()
                .anyMatch(token -> token instanceof Token.Host(var other) && HostName.isThisComputer(other.host()));
    }

    /**
     * The protocols; empty if only a port can tell.
     *
     * @param bracketed whether brackets before the name say the protocol, which then counts more than the word for the side
     */
    Set<Protocol> protocols(
            HostName name, Qualifiers said, Brackets behind, Context context, boolean strong, boolean bracketed) {
        var told = EnumSet.noneOf(Protocol.class);
        told.addAll(said.protocols.isEmpty() ? behind.protocols() : said.protocols);
        var side = said.side().or(behind::side);
        var named = name.namedProtocol();
        boolean slip = bracketed && named.map(Set::of).filter(told::equals).isPresent();
        if (side.isPresent() && !slip) told.removeIf(protocol -> protocol.side() != side.get());
        if (said.sides.size() == 2) {
            if (told.isEmpty()) told.addAll(context.section);
            if (!told.isEmpty()) told.add(Protocol.SMTP);
            return told;
        }
        if (!told.isEmpty()) {
            boolean believed = named.isEmpty() || strong && told.size() == 1 || isForAll();
            return believed ? told : Set.of(named.get());
        }
        if (side.isPresent()) return bySide(side.get(), named, context);
        if (context.section.size() == 1 && isBeforePortOf(context)) return EnumSet.copyOf(context.section);
        if (named.isPresent() && !context.table) return Set.of(named.get());
        if (!context.section.isEmpty()) return EnumSet.copyOf(context.section);
        if (context.side.isPresent()) return bySide(context.side.get(), named, context);
        return named.map(Set::of)
                .or(() -> name.namedSide().map(one -> bySide(one, named, context)))
                .orElse(Set.of());
    }

    /** "The server for POP3 and IMAP is imap.example.com" */
    private boolean isForAll() {
        if (forAll.isEmpty()) {
            boolean one = tokens.stream().filter(Token.Host.class::isInstance).count() == 1;
            forAll = Optional.of(one && Qualifiers.joinsReading(tokens));
        }
        return forAll.get();
    }

    private static Set<Protocol> bySide(Side side, Optional<Protocol> named, Context context) {
        if (side == Side.OUTGOING) return Set.of(Protocol.SMTP);
        if (named.filter(protocol -> protocol.side() == Side.INCOMING).isPresent()) return Set.of(named.get());
        return context.of(Optional.of(side));
    }

    /** Whether the name begins a cell. */
    private boolean isCell(int at) {
        return at == 0 || Token.isMark(tokens.get(at - 1), '|');
    }

    /** Whether a port of mail stands right behind the name, in brackets or as in a table whose cells lost their edges. */
    private boolean isBeforePort(int at) {
        int next = at + 1;
        if (next < tokens.size() && (Token.isMark(tokens.get(next), '(') || Token.is(tokens.get(next), Meaning.PORT)))
            next++;
        return next < tokens.size()
                && tokens.get(next) instanceof Token.PortNumber number
                && Ports.protocol(number.value()).isPresent();
    }

    /** Whether the value is neither behind a label nor alone with others. */
    boolean isInWords(int at) {
        return !isBehindEdge(at) && tokens.stream().anyMatch(Token.Word.class::isInstance);
    }

    /** Whether the name is a value behind a label, or alone in a line or a cell. */
    boolean isBehindEdge(int at) {
        return isFirst(at) || tokens.get(at - 1) instanceof Token.Mark(var sign) && ":=|".indexOf(sign) >= 0;
    }

    /** "mail.example.com (IMAP and SMTP)" */
    private boolean isBeforeProtocols(int at) {
        return !new Brackets(tokens, at + 1).protocols().isEmpty();
    }

    /** Whether a sentence says behind the name which field it is for: "enter mail.example.com under server". */
    private boolean isBeforeLabel(int at) {
        return at + 2 < tokens.size()
                && tokens.get(at + 1) instanceof Token.Word(var word)
                && BEHIND.contains(word)
                && tokens.subList(at + 2, Math.min(tokens.size(), at + 5)).stream()
                        .takeWhile(token -> !(token instanceof Token.Mark))
                        .anyMatch(token -> Token.is(token, Meaning.SERVER));
    }

    /** Whether the line has a port of the section's protocol, which then counts more than the name. */
    private boolean isBeforePortOf(Context context) {
        return tokens.stream().anyMatch(context::isOfSection);
    }

    /** Whether no word follows that is not known. */
    boolean isBehindWords(int at) {
        return at > lastWord;
    }

    /** Whether the name begins the line. */
    private boolean isFirst(int at) {
        return at <= firstWord;
    }
}
