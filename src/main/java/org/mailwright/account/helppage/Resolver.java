package org.mailwright.account.helppage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.Doubt;
import org.mailwright.account.ServerField;
import org.mailwright.account.helppage.ServerInText.PortWords;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.DomainName;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Turns what was collected into servers: one for each port, without doubles, and doubts where the page is odd. */
final class Resolver {

    private final PageReader page;

    Resolver(PageReader page) {
        this.page = page;
    }

    List<PageServer> servers() {
        var servers = new ArrayList<PageServer>();
        var decided = decided();
        for (var draft : decided) {
            if (page.report && !draft.isSetting()) continue;
            boolean told = decided.stream().anyMatch(other -> other.isSame(draft) && !other.ports.isEmpty());
            var ports = told ? draft.ports : loosePorts(draft);
            boolean needed =
                    !isAside(draft, decided) && !isBareAddress(draft) && !page.chosen.isOther(draft, page.drafts.all);
            if (ports.isEmpty() && needed) servers.add(server(draft, Optional.empty()));
            for (var port : ports) servers.add(server(draft, Optional.of(port)));
        }
        return withoutDoubles(servers);
    }

    /** A name in a sentence or behind no label, without a port, where the page gives another server for the same with one. */
    private static boolean isAside(ServerInText draft, List<ServerInText> all) {
        if (draft.prose && !draft.told) return true;
        return (draft.prose || !draft.told)
                && all.stream()
                        .anyMatch(other -> !other.prose
                                && other.protocol.equals(draft.protocol)
                                && !other.ports.isEmpty()
                                && !other.isSame(draft));
    }

    /** An IP address without a port is more often somebody else's than a mail server's. */
    private static boolean isBareAddress(ServerInText draft) {
        return DomainName.parse(draft.host.host()).isEmpty() && !HostName.isThisComputer(draft.host.host());
    }

    /** All drafts with a protocol; those without get what the page speaks of. */
    private List<ServerInText> decided() {
        var decided = new ArrayList<ServerInText>();
        for (var draft : page.drafts.all) {
            if (draft.settled) {
                if (draft.both) decided.addAll(unsettled(draft));
                continue;
            }
            if (draft.protocol.isPresent()) decided.add(draft);
            else if (draft.labelled || page.drafts.all.stream().noneMatch(one -> one.protocol.isPresent()))
                page.mentioned.stream()
                        .filter(protocol -> mayBe(draft, protocol) && isAbout(draft, protocol))
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

    /** Whether more than a sentence binds the server to the protocol; ports above a sentence are not meant for its server. */
    private boolean isAbout(ServerInText draft, Protocol protocol) {
        return draft.labelled
                || draft.side.isPresent()
                || page.drafts.loose.stream()
                        .noneMatch(loose ->
                                loose.protocol() == protocol && loose.port().line() < draft.firstLine());
    }

    /** The server for reading, where one for both sides got no port but the one for sending. */
    private List<ServerInText> unsettled(ServerInText draft) {
        var known = page.drafts.all.stream()
                .filter(one -> one.host.host().equals(draft.host.host()))
                .flatMap(one -> one.protocol.map(Protocol::side).stream())
                .toList();
        return page.mentioned.stream()
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
                .filter(one -> one.side.equals(Optional.of(protocol.side())))
                .toList();
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
                .map(Drafts.Loose::port)
                .toList();
    }

    private PageServer server(ServerInText draft, Optional<PortWords> port) {
        var protocol = draft.protocol.orElseThrow();
        var doubts = EnumSet.noneOf(Doubt.Kind.class);
        var encryption = port.map(words -> encryption(draft, words, doubts)).orElseGet(() -> encryption(draft));
        if (port.isEmpty()) doubts.add(Doubt.Kind.PORT_NOT_STATED);
        port.flatMap(words -> Ports.protocol(words.number()))
                .filter(typed -> typed != protocol)
                .ifPresent(_ -> doubts.add(Doubt.Kind.PORT_OF_OTHER_PROTOCOL));
        if (encryption.equals(Optional.of(Encryption.NONE))) doubts.add(Doubt.Kind.NO_ENCRYPTION);
        if (draft.host.isPlaceholder()) doubts.add(Doubt.Kind.HOST_IS_EXAMPLE);
        named(protocol, draft.host).ifPresent(doubts::add);
        var user = draft.user.or(() -> page.users.nearest(draft.lastLine()));
        if (user.isEmpty()) doubts.add(Doubt.Kind.USERNAME_NOT_STATED);
        if (user.equals(Optional.of(UserWords.OTHER))) doubts.add(Doubt.Kind.USERNAME_SOMETHING_ELSE);
        return new PageServer(
                protocol,
                draft.host.host(),
                port.map(PortWords::number),
                encryption,
                draft.oauth ? AuthMethod.OAUTH2 : draft.cram ? AuthMethod.PASSWORD_ENCRYPTED : AuthMethod.PASSWORD,
                user,
                lines(draft, port),
                doubts);
    }

    private static Map<ServerField, Integer> lines(ServerInText draft, Optional<PortWords> port) {
        var lines = new EnumMap<ServerField, Integer>(ServerField.class);
        lines.put(ServerField.HOST, draft.firstLine());
        port.ifPresent(words -> lines.put(ServerField.PORT, words.line()));
        if (port.filter(words -> !words.words().isEmpty()).isPresent()) {
            lines.put(ServerField.ENCRYPTION, port.get().line());
        } else if (draft.encryptionLine > 0) {
            lines.put(ServerField.ENCRYPTION, draft.encryptionLine);
        }
        return lines;
    }

    private static Optional<Encryption> encryption(ServerInText draft, PortWords port, Set<Doubt.Kind> doubts) {
        int number = port.number();
        var own = port.words();
        var words = own.isEmpty() ? general(draft, number) : own;
        if (words.isEmpty()) {
            doubts.add(Doubt.Kind.ENCRYPTION_NOT_STATED);
            if (EncryptionWord.isImplicit(number)) return Optional.of(Encryption.TLS);
            return EncryptionWord.isUpgrading(number) ? Optional.of(Encryption.STARTTLS) : Optional.empty();
        }
        var word = words.stream().filter(one -> one.fits(number)).findFirst().orElse(words.getFirst());
        if (!word.fits(number)) doubts.add(Doubt.Kind.ENCRYPTION_UNUSUAL_FOR_PORT);
        return Optional.of(word.on(number));
    }

    /** Words for all ports; "none" among them is not meant for a port that is encrypted from the start. */
    private static List<EncryptionWord> general(ServerInText draft, int number) {
        var words = draft.encryption.isEmpty() ? draft.section.stream().toList() : draft.encryption;
        return words.stream()
                .filter(word -> word != EncryptionWord.NONE || !EncryptionWord.isImplicit(number))
                .toList();
    }

    private static Optional<Encryption> encryption(ServerInText draft) {
        var words = draft.encryption.isEmpty() ? draft.section.stream().toList() : draft.encryption;
        boolean first = words.size() > 1 && words.getFirst() == EncryptionWord.ENCRYPTED;
        return words.stream().skip(first ? 1 : 0).findFirst().flatMap(EncryptionWord::alone);
    }

    private static Optional<Doubt.Kind> named(Protocol protocol, HostName host) {
        var named = host.namedProtocol();
        if (named.isEmpty() || named.get() == protocol) return Optional.empty();
        return Optional.of(
                switch (protocol) {
                    case IMAP ->
                        named.get() == Protocol.SMTP
                                ? Doubt.Kind.IMAP_HOST_NAMED_SMTP
                                : Doubt.Kind.IMAP_HOST_NAMED_POP3;
                    case POP3 ->
                        named.get() == Protocol.SMTP
                                ? Doubt.Kind.POP3_HOST_NAMED_SMTP
                                : Doubt.Kind.POP3_HOST_NAMED_IMAP;
                    case SMTP ->
                        named.get() == Protocol.IMAP
                                ? Doubt.Kind.SMTP_HOST_NAMED_IMAP
                                : Doubt.Kind.SMTP_HOST_NAMED_POP3;
                });
    }

    private static List<PageServer> withoutDoubles(List<PageServer> servers) {
        var kept = new ArrayList<PageServer>();
        for (var server : servers) {
            boolean more = server.port().isEmpty()
                    && servers.stream()
                            .anyMatch(other ->
                                    isSameHost(server, other) && other.port().isPresent());
            boolean known = kept.stream()
                    .anyMatch(other -> isSameHost(server, other) && other.port().equals(server.port()));
            if (known && server.encryption().isPresent())
                kept.replaceAll(other -> isSameHost(server, other)
                                && other.port().equals(server.port())
                                && other.encryption().isEmpty()
                        ? server
                        : other);
            if (!more && !known && isNeeded(server, servers)) kept.add(server);
        }
        kept.sort(Comparator.comparing(server -> server.encryption().equals(Optional.of(Encryption.NONE))));
        return kept;
    }

    /** Where a page names real servers too, names such as mail.yourdomain.com only explain. */
    private static boolean isNeeded(PageServer server, List<PageServer> servers) {
        return !HostName.isStandIn(server.host())
                || servers.stream()
                        .filter(other ->
                                other.protocol().side() == server.protocol().side())
                        .allMatch(other -> HostName.isStandIn(other.host()));
    }

    private static boolean isSameHost(PageServer one, PageServer other) {
        return one.protocol() == other.protocol() && one.host().equals(other.host());
    }
}
