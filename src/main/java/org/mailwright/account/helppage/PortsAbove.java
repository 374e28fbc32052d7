package org.mailwright.account.helppage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.account.helppage.ServerInText.PortWords;
import org.mailwright.model.Protocol;

/** Ports in the line above their server, as in a program's settings where PORT comes before SERVER. */
final class PortsAbove {

    private record Last(Protocol protocol, PortWords port) {}

    private final Map<ServerInText, PortWords> above = new HashMap<>();
    private Optional<Last> last = Optional.empty();

    /** A port was read. */
    void port(Protocol protocol, PortWords port) {
        boolean several = last.filter(one -> one.port().line() == port.line()).isPresent();
        last = several ? Optional.empty() : Optional.of(new Last(protocol, port));
    }

    /** A server begins in the line. */
    void server(ServerInText draft, int line) {
        last.filter(one -> one.port().line() == line - 1 && draft.protocol.equals(Optional.of(one.protocol())))
                .ifPresent(one -> above.put(draft, one.port()));
    }

    /** Gives the last servers, which have no port below them, the one above; and so on up the page. */
    void settle(List<ServerInText> servers) {
        for (var draft : servers.reversed()) {
            var port = Optional.ofNullable(above.get(draft));
            if (draft.ports.isEmpty())
                port.filter(one -> mayGo(one, servers)).ifPresent(one -> {
                    servers.forEach(other -> other.ports.remove(one));
                    draft.port(one);
                });
        }
    }

    /** Whether the server that it was given to has another one. */
    private boolean mayGo(PortWords port, List<ServerInText> servers) {
        return servers.stream()
                .filter(other -> other.ports.contains(port))
                .allMatch(other -> above.containsKey(other) || other.ports.size() > 1);
    }
}
