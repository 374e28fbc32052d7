package org.mailwright.account.helppage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.helppage.ServerInText.PortWords;
import org.mailwright.account.helppage.line.Ports;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** The servers found so far, and which of them the next port or word belongs to. */
final class Drafts {

    /** A page has a handful; more are a list of all providers, of which these are enough. */
    private static final int MOST = 60;

    /** In prose, a port so many lines below a server's last one is not meant for it. */
    private static final int PROSE_REACH = 3;

    private static final int SIBLING_REACH = 12;

    /** How many lines part the servers of a list at most. */
    private static final int LIST_STEP = 4;

    /** A port whose server was not in sight; {@code told} if its protocol was named. */
    record Loose(Protocol protocol, PortWords port, boolean strong, boolean told) {}

    private record Key(int column, Protocol protocol) {}

    final List<ServerInText> all = new ArrayList<>();
    final List<Loose> loose = new ArrayList<>();
    /** The servers that the lines since the last heading or server are about. */
    final List<ServerInText> group = new ArrayList<>();

    /** The servers since the last heading. */
    final List<ServerInText> section = new ArrayList<>();

    private final Map<Key, ServerInText> open = new HashMap<>();
    /** Those that a server in brackets took the place of. */
    private final Map<Key, ServerInText> main = new HashMap<>();

    /** The hosts that a sentence warns of. */
    final Set<String> warned = new HashSet<>();

    final PortsAbove portsAbove = new PortsAbove();

    private int groupLine;
    /** How many there were before the last one that nobody can name. */
    private int known;
    /** Whether no server came after it. */
    private boolean nameless;

    void open(ServerInText draft, int line) {
        if (all.size() == MOST) return;
        nameless = false;
        portsAbove.server(draft, line);
        if (groupLine != line) group.clear();
        groupLine = line;
        draft.touch(line);
        all.add(draft);
        group.add(draft);
        section.add(draft);
        if (draft.protocol.isPresent()) open.put(new Key(draft.column, draft.protocol.get()), draft);
        else if (!draft.prose)
            open.keySet().removeIf(key -> key.column() == draft.column && mayBe(draft, key.protocol()));
    }

    /** The next one is told in brackets, with a port of its own: what follows them is about the one before. */
    void openAside(ServerInText draft) {
        draft.aside = true;
        draft.protocol
                .map(protocol -> open.get(new Key(draft.column, protocol)))
                .ifPresent(before -> main.put(new Key(draft.column, before.protocol.orElseThrow()), before));
    }

    void closeAside() {
        open.putAll(main);
        main.clear();
        group.removeIf(draft -> draft.aside);
        section.removeIf(draft -> draft.aside);
    }

    /** A server that nobody can name: what follows is about none of those before. */
    void forget(int column) {
        open.keySet().removeIf(key -> key.column() == column);
        known = all.size();
        nameless = true;
        newSection();
    }

    private static boolean mayBe(ServerInText draft, Protocol protocol) {
        return draft.side.filter(side -> side != protocol.side()).isEmpty();
    }

    /** A new section: what follows is about no server yet. */
    void newSection() {
        group.clear();
        section.clear();
    }

    /**
     * @param strong whether the text is a label and its value rather than prose
     * @param told whether the text names the protocol of the port
     */
    void port(Protocol protocol, PortWords port, int column, boolean strong, boolean told) {
        int line = port.line();
        portsAbove.port(protocol, port);
        var draft = Optional.ofNullable(open.get(new Key(column, protocol)));
        if (draft.isPresent()) {
            if (port.explained() && draft.get().hasOwnPort()) return;
            if (!told && draft.get().hasOtherPort(port)) return;
            boolean meant =
                    strong || draft.get().ports.isEmpty() || line - draft.get().lastLine() <= PROSE_REACH;
            if (meant) add(draft.get(), port);
            if (meant && !draft.get().aside) listed(draft.get()).forEach(other -> add(other, port));
            return;
        }
        var spawned = undecided(protocol, column)
                .or(() -> sibling(protocol, line, column, !port.explained() && (strong || told)));
        if (spawned.isPresent()) add(spawned.get(), port);
        else if (loose.size() < MOST && !nameless)
            loose.add(new Loose(protocol, port, strong, told && !port.explained()));
    }

    /** Servers right above that have no port yet: a port below a list of servers is for all of them. */
    private List<ServerInText> listed(ServerInText last) {
        var list = new ArrayList<ServerInText>();
        int line = last.firstLine();
        for (var draft : all.subList(0, all.indexOf(last)).reversed()) {
            if (!draft.protocol.equals(last.protocol) || draft.column != last.column || draft.aside) continue;
            int first = draft.firstLine();
            if (line - first > LIST_STEP || !draft.ports.isEmpty() && !draft.listed) break;
            draft.listed = true;
            list.add(draft);
            line = first;
        }
        return list;
    }

    /** The servers that words without a port are about. */
    Collection<ServerInText> about(Collection<Protocol> protocols, int column) {
        if (protocols.isEmpty()) return List.copyOf(group);
        var found = new ArrayList<ServerInText>();
        for (var protocol : protocols)
            Optional.ofNullable(open.get(new Key(column, protocol))).ifPresent(found::add);
        return found;
    }

    /** The servers of a section that are for one side. */
    List<ServerInText> of(Side side, int column) {
        return section.stream()
                .filter(draft -> draft.side.equals(Optional.of(side)) && draft.column == column)
                .toList();
    }

    /** The servers of a section, for either side. */
    List<ServerInText> ofSection(int column) {
        return section.stream().filter(draft -> draft.column == column).toList();
    }

    /** The protocols of servers that the line names, and that have no port yet. */
    Set<Protocol> waitingIn(int line) {
        var protocols = EnumSet.noneOf(Protocol.class);
        for (var draft : group) {
            boolean waits = draft.firstLine() == line && draft.ports.isEmpty();
            if (waits) draft.protocol.ifPresent(protocols::add);
        }
        return protocols;
    }

    /** Whether the last server, and no other, could have a port of the protocol. */
    boolean isWaiting(Protocol protocol, int column) {
        return about(Set.of(protocol), column).stream().anyMatch(one -> one == all.getLast() && one.ports.isEmpty());
    }

    boolean hasOpen(Protocol protocol, int column) {
        return open.containsKey(new Key(column, protocol))
                || undecidedDraft(protocol, column).isPresent();
    }

    /** Whether a server of the port's protocol has a port, so that a change from one port to another may be some other server's. */
    boolean hasPortLike(int port) {
        var protocol = Ports.protocol(port);
        return all.stream().anyMatch(draft -> draft.protocol.equals(protocol) && !draft.ports.isEmpty());
    }

    private void add(ServerInText draft, PortWords port) {
        draft.port(port);
        if (!group.contains(draft)) group.add(draft);
    }

    private Optional<ServerInText> undecided(Protocol protocol, int column) {
        return undecidedDraft(protocol, column).map(draft -> spawn(draft, protocol));
    }

    /** The last one, and of several in one line ("mail.example.com or example.com") the first. */
    private Optional<ServerInText> undecidedDraft(Protocol protocol, int column) {
        var undecided = all.subList(known, all.size()).stream()
                .filter(draft -> draft.protocol.isEmpty() && draft.column == column)
                .filter(draft -> mayBe(draft, protocol))
                .toList();
        return undecided.stream()
                .filter(draft -> draft.firstLine() == undecided.getLast().firstLine())
                .findFirst();
    }

    /** "Incoming server: mail.example.com" is for IMAP and POP3 alike where ports for both follow. */
    private Optional<ServerInText> sibling(Protocol protocol, int line, int column, boolean strong) {
        if (!strong || protocol.side() == Side.OUTGOING) return Optional.empty();
        return all.subList(known, all.size()).reversed().stream()
                .filter(draft -> draft.side.equals(Optional.of(Side.INCOMING)) && draft.column == column)
                .filter(draft -> draft.host.namedProtocol().isEmpty() && line - draft.lastLine() <= SIBLING_REACH)
                .findFirst()
                .map(draft -> spawn(draft, protocol));
    }

    private ServerInText spawn(ServerInText from, Protocol protocol) {
        if (from.protocol.isEmpty()) from.settled = true;
        var draft = from.forProtocol(protocol);
        if (all.size() < MOST) all.add(draft);
        open.put(new Key(draft.column, protocol), draft);
        return draft;
    }
}
