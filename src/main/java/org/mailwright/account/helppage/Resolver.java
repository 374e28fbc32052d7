package org.mailwright.account.helppage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.helppage.ServerInText.PortWords;
import org.mailwright.account.helppage.line.HostName;
import org.mailwright.model.DomainName;
import org.mailwright.model.Protocol;

/** Turns what was collected into servers: one for each port, without doubles. */
final class Resolver {

    private final PageReader page;

    Resolver(PageReader page) {
        this.page = page;
    }

    List<PageServer> servers() {
        var servers = new ArrayList<PageServer>();
        var conclusion = new Conclusion(page.users);
        page.drafts.portsAbove.settle(page.drafts.all);
        var decided = decided();
        for (var draft : decided) {
            if (page.report && !draft.isSetting()) continue;
            if (draft.prose && page.drafts.warned.contains(draft.host.host())) continue;
            boolean told = decided.stream().anyMatch(other -> other.isSame(draft) && !other.ports.isEmpty());
            var ports = told ? draft.ports : loosePorts(draft);
            boolean needed = !isAside(draft, decided)
                    && !isBareAddress(draft)
                    && !page.chosen.isOther(draft, page.drafts.all)
                    && !isOfOtherPort(draft, decided);
            if (ports.isEmpty() && needed) servers.add(conclusion.server(draft, Optional.empty()));
            for (var port : ports) servers.add(conclusion.server(draft, Optional.of(port)));
        }
        return DistinctServers.of(servers);
    }

    /** A name in a sentence or behind no label, without a port, where the page gives another server for the same with one. */
    private static boolean isAside(ServerInText draft, List<ServerInText> all) {
        if (draft.prose && !draft.told || isDomainOf(draft, all)) return true;
        return (draft.prose || !draft.told)
                && all.stream()
                        .anyMatch(other -> !other.prose
                                && other.protocol.equals(draft.protocol)
                                && !other.ports.isEmpty()
                                && !other.isSame(draft));
    }

    /** "Deleted from the servers of example.com", where imap.example.com is the server. */
    private static boolean isDomainOf(ServerInText draft, List<ServerInText> all) {
        var domain = "." + draft.host.host();
        return draft.prose
                && draft.ports.isEmpty()
                && all.stream().anyMatch(other -> other.host.host().endsWith(domain) && !other.prose);
    }

    /** "POP3/IMAP": a line with one of its ports says which of the two it is about. */
    private static boolean isOfOtherPort(ServerInText draft, List<ServerInText> all) {
        return all.stream()
                .anyMatch(other -> other.host.host().equals(draft.host.host())
                        && other.firstLine() == draft.firstLine()
                        && other.side.equals(draft.side)
                        && !other.protocol.equals(draft.protocol)
                        && other.protocol.map(Protocol::side).equals(draft.protocol.map(Protocol::side))
                        && other.ports.stream().anyMatch(port -> port.line() == draft.firstLine()));
    }

    /** An IP address without a port is more often somebody else's than a mail server's, unless a label gives one of the internet's. */
    private static boolean isBareAddress(ServerInText draft) {
        var host = draft.host.host();
        if (DomainName.parse(host).isPresent() || HostName.isThisComputer(host)) return false;
        return !draft.isSetting() || !draft.host.isPublicNumber();
    }

    /** All drafts with a protocol; those without get what the page speaks of. */
    private List<ServerInText> decided() {
        var decided = new ArrayList<ServerInText>();
        for (var draft : page.drafts.all) {
            if (draft.settled || draft.both && draft.told && draft.protocol.isEmpty()) {
                if (draft.both) decided.addAll(unsettled(draft));
                continue;
            }
            if (draft.protocol.isPresent()) decided.add(draft);
            else if (isBound(draft))
                page.mentioned.stream()
                        .filter(protocol -> mayBe(draft, protocol) && isOpen(draft, protocol))
                        .forEach(protocol -> decided.add(draft.forProtocol(protocol)));
        }
        var added = new ArrayList<ServerInText>();
        for (var loose : page.drafts.loose) {
            if (added.stream().noneMatch(one -> one.protocol.equals(Optional.of(loose.protocol()))))
                onlyServer(loose).ifPresent(added::add);
        }
        decided.addAll(added);
        return decided;
    }

    /** Whether more than its place in a text binds the server to the protocols that the page speaks of. */
    private boolean isBound(ServerInText draft) {
        return draft.labelled
                || draft.told && !draft.prose && page.drafts.all.size() == 1 && page.drafts.loose.isEmpty()
                || draft.side.isPresent()
                        && (!draft.prose || page.drafts.all.stream().noneMatch(one -> one.protocol.isPresent()));
    }

    /** Whether no other server of the page has a port for the protocol, of which this one says nothing. */
    private boolean isOpen(ServerInText draft, Protocol protocol) {
        return draft.side.isPresent()
                || page.drafts.all.stream()
                        .noneMatch(other -> other.protocol.equals(Optional.of(protocol))
                                && !other.ports.isEmpty()
                                && !other.host.host().equals(draft.host.host()));
    }

    /** What a server for both sides is, besides what its ports said. */
    private List<ServerInText> unsettled(ServerInText draft) {
        var known = page.drafts.all.stream()
                .filter(one -> !draft.labelled || one.host.host().equals(draft.host.host()))
                .flatMap(one -> one.side.stream())
                .toList();
        var open = EnumSet.of(Protocol.SMTP);
        open.addAll(page.mentioned);
        return open.stream()
                .filter(protocol -> !known.contains(protocol.side()))
                .map(draft::forProtocol)
                .toList();
    }

    /** "993 (IMAP), 995 (POP)" below a single server, whatever its name. */
    private Optional<ServerInText> onlyServer(Drafts.Loose loose) {
        var protocol = loose.protocol();
        if (!loose.strong()
                || !loose.told()
                || page.drafts.all.stream().anyMatch(one -> one.protocol.equals(Optional.of(protocol)))) {
            return Optional.empty();
        }
        var hosts = page.drafts.all.stream()
                .filter(one ->
                        one.side.or(() -> one.protocol.map(Protocol::side)).equals(Optional.of(protocol.side())))
                .toList();
        boolean below = page.drafts.all.stream()
                .allMatch(one -> one.firstLine() < loose.port().line());
        if (hosts.isEmpty() && below) hosts = page.drafts.all;
        return hosts.stream().map(one -> one.host.host()).distinct().count() == 1
                ? Optional.of(hosts.getFirst().forProtocol(protocol))
                : Optional.empty();
    }

    private static boolean mayBe(ServerInText draft, Protocol protocol) {
        return draft.side.filter(side -> side != protocol.side()).isEmpty();
    }

    /** Ports that stand apart from their server, such as in a table of ports alone. */
    private List<PortWords> loosePorts(ServerInText draft) {
        return page.drafts.loose.stream()
                .filter(loose -> loose.strong() && loose.protocol() == draft.protocol.orElseThrow())
                .filter(loose -> !loose.port().explained())
                .map(Drafts.Loose::port)
                .toList();
    }
}
