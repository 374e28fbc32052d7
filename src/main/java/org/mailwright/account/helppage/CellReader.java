package org.mailwright.account.helppage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.helppage.line.Brackets;
import org.mailwright.account.helppage.line.EncryptionWord;
import org.mailwright.account.helppage.line.HostName;
import org.mailwright.account.helppage.line.Meaning;
import org.mailwright.account.helppage.line.Nearby;
import org.mailwright.account.helppage.line.PageLine;
import org.mailwright.account.helppage.line.Qualifiers;
import org.mailwright.account.helppage.line.Replacement;
import org.mailwright.account.helppage.line.Token;
import org.mailwright.account.helppage.line.TwoSides;
import org.mailwright.account.helppage.line.Warnings;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** Reads the tokens of a line, or of a row or column of a table, from left to right. */
final class CellReader {

    /** How many words a line of labels and values has at most; more are prose. */
    static final int LABEL_WORDS = 12;

    /** "Set the SMTP server to smtp.example.com": with fewer words, a line is no more than a setting. */
    private static final int BRIEF = 7;

    private final Context context;
    private final Drafts drafts;
    private final List<Token> tokens;
    private final int line;
    private final int column;
    private final Qualifiers said = new Qualifiers();
    private final MailHosts hosts;
    private final Nearby nearby;
    private final Warnings warnings;
    private final Replacement replacement;
    private final TwoSides twoSides;
    private final ExampleSpan example;
    private final SameServer same;
    private final PortEvidence evidence;
    private final boolean portsFirst;
    private final boolean strong;
    private final boolean prose;
    private final boolean brief;

    private PortRun run = new PortRun();
    private Alternatives alternatives = new Alternatives(-1, Set.of());
    private int at;
    private boolean hosted;
    /** Whether brackets are open that name another server for the same, with a port of its own. */
    private boolean aside;

    /**
     * @param tokens with a mark | between cells
     * @param column of a table that is read by columns, otherwise 0
     */
    CellReader(Context context, Drafts drafts, List<Token> tokens, int line, int column) {
        this.context = context;
        this.drafts = drafts;
        this.tokens = tokens;
        this.line = line;
        this.column = column;
        this.hosts = new MailHosts(tokens, context, line);
        this.nearby = new Nearby(tokens);
        this.warnings = new Warnings(nearby);
        this.evidence = new PortEvidence(nearby, context, line);
        this.replacement = new Replacement(tokens);
        this.twoSides = new TwoSides(tokens);
        this.example = new ExampleSpan(tokens, context, line);
        this.same = new SameServer(tokens, context, line);
        int most = tokens.contains(new Token.Mark(':')) ? 2 * LABEL_WORDS : LABEL_WORDS;
        long words = PageLine.words(tokens);
        this.prose = !context.table && words > most;
        this.brief = !prose && words < BRIEF;
        this.portsFirst = !prose && evidence.arePortsFirst();
        this.strong = !prose || PageLine.has(tokens, Meaning.ALSO);
    }

    void read() {
        if (PageLine.has(tokens, Meaning.RELAY) || PageLine.has(tokens, Meaning.REPORT)) return;
        for (at = 0; at < tokens.size(); at++) {
            switch (tokens.get(at)) {
                case Token.Word _ -> {
                    said.word();
                    run.part();
                }
                case Token.Phrase phrase -> phrase(phrase);
                case Token.Host(var name) -> host(name);
                case Token.Address one -> hosts.asked(at, one, said).ifPresentOrElse(this::host, said::value);
                case Token.PortNumber number -> number(number);
                case Token.Mark(var sign) -> mark(sign);
            }
        }
        flush();
        if (example.goesOn()) context.exampleLine = line + 1;
    }

    private void mark(char sign) {
        if (sign == '.' && nearby.isOfExample(at)) return;
        example.mark(sign);
        switch (sign) {
            case ':', '=', '|' -> {
                said.edge();
                run.edge();
            }
            case '.' -> {
                flush();
                said.clear();
            }
            case ',', ';' -> run.part();
            case '(' -> aside = nearby.hasOtherServer(at);
            case ')' -> {
                if (aside) {
                    flush();
                    drafts.closeAside();
                }
                aside = false;
            }
            default -> {}
        }
    }

    private void phrase(Token.Phrase phrase) {
        var meanings = phrase.meanings();
        if (phrase.is(Meaning.EXAMPLE)) example.begin(nearby, at);
        if (phrase.is(Meaning.SERVER) && nearby.isBeforeEdge(at)) said.nextLabel();
        if (said.is(Meaning.PASSWORD) && said.label) { // everything is the password, until another label
            if (!meanings.contains(Meaning.PASSWORD)) said.note(meanings);
            return;
        }
        var word = EncryptionWord.of(meanings);
        if (word.isPresent()) encryption(phrase, word.get());
        else if (phrase.is(Meaning.NONE) || phrase.is(Meaning.NO)) none(phrase);
        else if (!phrase.is(Meaning.SECURITY) && !phrase.is(Meaning.PORT)) run.part();
        if (phrase.is(Meaning.OAUTH)) drafts.about(said.protocols, column).forEach(draft -> draft.oauth = true);
        if (phrase.is(Meaning.CRAM)) drafts.about(said.protocols, column).forEach(draft -> draft.cram = true);
        if (phrase.is(Meaning.SAME))
            same.host(at, said, drafts, column).ifPresent(name -> open(name, Set.of(Protocol.SMTP), Optional.empty()));
        boolean idle = phrase.is(Meaning.USUALLY) || nearby.after(Meaning.INSTEAD, 2, at);
        if (idle || Qualifiers.isDenied(tokens, at)) said.word();
        else said.note(meanings);
    }

    private void encryption(Token.Phrase phrase, EncryptionWord word) {
        if (word == EncryptionWord.ENCRYPTED && said.is(Meaning.AUTH)) return;
        if (nearby.after(Meaning.NOT, 1, at) || nearby.after(Meaning.INSTEAD, 2, at) || replacement.isReplaced(at))
            return;
        run.word(word);
        if (phrase.meanings().size() > 1) run.part();
    }

    /** "None" where encryption is asked for, "no" right behind its name. */
    private void none(Token.Phrase phrase) {
        boolean alone = tokens.size() < 3 && context.labelAbove(line).contains(Meaning.SECURITY);
        if (Alternatives.isOr(tokens, at - 1) || Alternatives.isOr(tokens, at + 1) || nearby.isAmidWords(at)) return;
        boolean asked = run.endsInWords() || said.is(Meaning.SECURITY) || alone;
        boolean sentence = said.is(Meaning.SECURITY) && said.fields.size() == 1 && nearby.isLast(at);
        boolean answers = alone || sentence || said.label || nearby.isBehindSign(at);
        if (asked && answers && phrase.is(Meaning.FALSE) && !nearby.isRightAfter(Meaning.TLS, at)) run.unsaid();
        else if (asked && answers && (phrase.is(Meaning.NO) || !said.is(Meaning.AUTH))) run.none();
    }

    private void host(HostName name) {
        boolean behind = run.hasPorts() && (portsFirst || !hosted && nearby.isBehindBrackets(at));
        List<EncryptionWord> own =
                !hosted && !run.hasPorts() && nearby.isRightBehindRemark(at) ? run.words() : List.of();
        hosted = true;
        if (!own.isEmpty()) run = new PortRun();
        if (!behind) flush();
        int known = drafts.all.size();
        name(name);
        drafts.all.subList(known, drafts.all.size()).forEach(draft -> draft.secured(own, line));
        if (behind) flush();
    }

    private void name(HostName name) {
        if (name.isOpen()) drafts.forget(column);
        boolean other = alternatives.follows(tokens, at);
        if (name.isNamedAfterMail() && twoSides.areOf(at)) this.said.bothSides(PageLine.has(tokens, Meaning.SERVER));
        var said =
                this.said.sides.size() == 2 ? this.said : nearby.saidBehind(at).orElse(this.said);
        boolean warned = warnings.isWarnedOf(at);
        if (warned) drafts.warned.add(name.host());
        boolean denied = example.isOpen() || prose && name.isReserved() || warned || replacement.isReplaced(at);
        if (!denied && (other || hosts.isServer(at, name, said, context))) {
            var behind = new Brackets(tokens, at + 1);
            var open = other && name.namedProtocol().isEmpty()
                    ? alternatives.protocols()
                    : hosts.protocols(name, said, behind, context, strong, nearby.isNamedInBrackets(at));
            var protocols = nearby.decided(open, at, other);
            alternatives = new Alternatives(behind.end(), protocols);
            open(
                    name,
                    protocols,
                    said.side().or(behind::side).or(name::namedSide).or(() -> context.side));
            behind.words().forEach(run::word);
            at = behind.end();
            name.port().ifPresent(port -> run.port(new PortRun.Port(port, protocols, Optional.empty(), true)));
        }
        if (!replacement.isReplaced(at)) said.value();
    }

    private void open(HostName name, Set<Protocol> protocols, Optional<Side> side) {
        if (protocols.isEmpty()) open(new ServerInText(name, Optional.empty(), side, column));
        for (var protocol : protocols) open(new ServerInText(name, Optional.of(protocol), Optional.empty(), column));
        context.hostUnderLabel(line);
    }

    private void open(ServerInText draft) {
        if (draft.protocol.isPresent()) context.other = false;
        draft.section = context.encryption.or(() -> draft.protocol.map(context.promised::get));
        draft.prose = prose;
        draft.told =
                hosts.isTold(at, said, context) || hosts.isEntered(at, draft.host) || alternatives.follows(tokens, at);
        draft.labelled = said.label
                || context.table
                || hosts.isBehindEdge(at)
                || nearby.isSetting(at)
                || alternatives.follows(tokens, at);
        draft.brief = brief && hosts.isBehindWords(at) && said.isNear(1);
        draft.both = said.sides.size() == 2 || said.sides.isEmpty() && context.both;
        if (aside) drafts.openAside(draft);
        drafts.open(draft, line);
    }

    private void number(Token.PortNumber number) {
        if (!evidence.isPort(number.value(), at, said, run, hosts) || example.isOpen()) return;
        if (warnings.isAdvisedAgainst(at) || replacement.isReplaced(at)) return;
        if (replacement.isReplacing(at) && drafts.hasPortLike(number.value())) return;
        context.portLine = line;
        var behind = new Brackets(tokens, at + 1);
        var protocols = PortEvidence.protocols(number.value(), said, behind);
        run.port(new PortRun.Port(number.value(), protocols, said.side().or(behind::side), said.label));
        behind.words().forEach(run::word);
        at = behind.end();
        said.value();
    }

    private void flush() {
        if (run.isEmpty()) return;
        boolean bare = run.hasPorts() && !run.hasWords();
        if (bare && context.labelAbove(line).contains(Meaning.PORT)) context.ofPort.ifPresent(run::word);
        boolean general = context.explains || !PageLine.hasHost(tokens) && PageLine.isExplanation(tokens, said.label);
        if (run.hasPorts()) new PortOwner(context, drafts, column, line).give(run.pairs(), strong, general);
        else new EncryptionOwner(context, drafts, column, line).give(run.words(), said);
        run = new PortRun();
    }
}
