package org.mailwright.account.helppage;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mailwright.account.helppage.line.Brackets;
import org.mailwright.account.helppage.line.Meaning;
import org.mailwright.account.helppage.line.Nearby;
import org.mailwright.account.helppage.line.PageLine;
import org.mailwright.account.helppage.line.Ports;
import org.mailwright.account.helppage.line.Qualifiers;
import org.mailwright.account.helppage.line.Token;
import org.mailwright.model.Protocol;

/** What makes a number of a line the port of a mail server. */
final class PortEvidence {

    /** In words: "without protection 25", below a line with a port. */
    private static final int BRIEF = 4;

    private final List<Token> tokens;
    private final Nearby nearby;
    private final Context context;
    private final int line;
    /** Looked for once: a line may have many numbers. */
    private final boolean speaksOfPorts;

    private final boolean brief;

    PortEvidence(Nearby nearby, Context context, int line) {
        this.tokens = nearby.tokens();
        this.nearby = nearby;
        this.context = context;
        this.line = line;
        this.speaksOfPorts = PageLine.speaksOfPorts(tokens);
        this.brief = PageLine.words(tokens) < BRIEF;
    }

    boolean isPort(int number, int at, Qualifiers said, PortRun run, MailHosts hosts) {
        boolean asked =
                said.fields.contains(Meaning.PORT) || context.labelAbove(line).contains(Meaning.PORT);
        boolean reason = hasReason(said, run) || isBehindHost(at);
        boolean stray = !asked && !reason && hosts.isInWords(at);
        boolean standard = run.hasPorts() && nearby.after(Meaning.STANDARD, 4, at); // "26, not the default of 25"
        if (!Ports.isPort(number, asked, reason) || stray || standard) return false;
        boolean unsaid = said.protocols.isEmpty();
        return !(context.other && unsaid && said.sides.isEmpty() || said.other && unsaid);
    }

    /** The protocols that the words before a port say, or the brackets behind it. */
    static Set<Protocol> protocols(int number, Qualifiers said, Brackets behind) {
        var own = Ports.protocol(number);
        boolean named = own.filter(behind.protocols()::contains).isPresent();
        var protocols = EnumSet.noneOf(Protocol.class);
        protocols.addAll(said.protocols.isEmpty() || named ? behind.protocols() : said.protocols);
        protocols.removeIf(one -> said.excludes(one) && own.filter(one::equals).isEmpty());
        return protocols;
    }

    /** "SSL / 465 smtp.example.com": whether each server of the line has its ports before it. */
    boolean arePortsFirst() {
        boolean waiting = false;
        boolean any = false;
        for (var token : tokens) {
            if (token instanceof Token.Host && !waiting) return false;
            if (token instanceof Token.Host) waiting = false;
            boolean port = token instanceof Token.PortNumber number
                    && Ports.protocol(number.value()).isPresent();
            waiting |= port;
            any |= port;
        }
        return any && !waiting;
    }

    /** "smtp.example.com (587)" */
    private boolean isBehindHost(int at) {
        return at > 1 && Token.isMark(tokens.get(at - 1), '(') && tokens.get(at - 2) instanceof Token.Host;
    }

    /** Whether a bare number is likely a port here. */
    private boolean hasReason(Qualifiers said, PortRun run) {
        return context.table
                || tokens.size() == 1 && context.isOfSection(tokens.getFirst())
                || tokens.size() == 1 && line - context.hostLine < 3
                || line - context.portLine == 1 && brief
                || run.hasWords()
                || run.hasPorts()
                || !said.isEmpty()
                || speaksOfPorts;
    }
}
