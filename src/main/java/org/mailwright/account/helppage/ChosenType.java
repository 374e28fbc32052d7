package org.mailwright.account.helppage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** The protocol for reading that a page tells its reader to choose, as in "Account type: IMAP". */
final class ChosenType {

    private Optional<Protocol> protocol = Optional.empty();
    private boolean several;

    /** Takes over what one line says; two lines that choose differently choose nothing. */
    void choose(Set<Protocol> named) {
        var reading = named.stream().filter(one -> one.side() == Side.INCOMING).toList();
        if (reading.size() != 1) return;
        several |= protocol.filter(known -> known != reading.getFirst()).isPresent();
        protocol = Optional.of(reading.getFirst());
    }

    /** Whether the draft is the kind that is not to be chosen, of a line such as "Incoming server (POP3 or IMAP)". */
    boolean isOther(ServerInText draft, List<ServerInText> all) {
        if (several || protocol.isEmpty() || draft.protocol.equals(protocol) || !all.contains(draft)) return false;
        return draft.side.equals(Optional.of(Side.INCOMING))
                && all.stream()
                        .anyMatch(other -> other.protocol.equals(protocol)
                                && other.firstLine() == draft.firstLine()
                                && other.host.host().equals(draft.host.host()));
    }
}
