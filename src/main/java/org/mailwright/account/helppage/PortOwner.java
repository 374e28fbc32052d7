package org.mailwright.account.helppage;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.helppage.line.Ports;
import org.mailwright.model.Protocol;

/** Decides of which protocol a port is: by its number, unless the page says otherwise in plain labels. */
final class PortOwner {

    private final Context context;
    private final Drafts drafts;
    private final int column;
    private final int line;

    PortOwner(Context context, Drafts drafts, int column, int line) {
        this.context = context;
        this.drafts = drafts;
        this.column = column;
        this.line = line;
    }

    /**
     * @param strong whether the text is a label and its value rather than prose
     * @param explained whether the text explains the protocols
     */
    void give(List<PortRun.Pair> pairs, boolean strong, boolean explained) {
        for (var pair : pairs) {
            for (var protocol : of(pair.port())) {
                drafts.port(protocol, pair.at(line, explained), column, strong, isTold(pair.port(), protocol));
            }
        }
    }

    /** Whether the words before a port name its protocol, or the heading does and the number agrees. */
    private boolean isTold(PortRun.Port port, Protocol protocol) {
        boolean headed = context.section.equals(Set.of(protocol))
                && Ports.protocol(port.number()).equals(Optional.of(protocol));
        return headed || port.protocols().contains(protocol);
    }

    private Set<Protocol> of(PortRun.Port port) {
        var told = port.protocols().isEmpty() ? context.of(port.side()) : port.protocols();
        var typed = Ports.protocol(port.number());
        if (typed.isEmpty()) return !told.isEmpty() ? told : !context.section.isEmpty() ? context.section : ofGroup();
        var inLine = drafts.waitingIn(line);
        if (port.protocols().isEmpty() && inLine.contains(typed.get())) return Set.of(typed.get());
        if (port.protocols().isEmpty() && drafts.isWaiting(typed.get(), column)) return Set.of(typed.get());
        if (!told.isEmpty()) return told.contains(typed.get()) || !port.label() ? Set.of(typed.get()) : told;
        if (inLine.size() == 1 && !drafts.hasOpen(typed.get(), column)) return inLine;
        if (context.section.isEmpty() || context.section.contains(typed.get())) return Set.of(typed.get());
        return isWritten(typed.get()) ? EnumSet.copyOf(context.section) : Set.of(typed.get());
    }

    /** Whether the section's server waits for a port, and the number's own protocol has no server. */
    private boolean isWritten(Protocol typed) {
        if (!context.table && drafts.hasOpen(typed, column)) return false;
        if (drafts.loose.stream().anyMatch(loose -> context.section.contains(loose.protocol()))) return false;
        return context.section.stream()
                .allMatch(protocol ->
                        drafts.about(Set.of(protocol), column).stream().anyMatch(draft -> draft.ports.isEmpty())
                                || context.table && drafts.hasOpen(protocol, column));
    }

    private Set<Protocol> ofGroup() {
        var protocols = EnumSet.noneOf(Protocol.class);
        for (var draft : drafts.group) draft.protocol.ifPresent(protocols::add);
        return protocols;
    }
}
