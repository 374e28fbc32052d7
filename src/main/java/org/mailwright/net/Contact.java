package org.mailwright.net;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.mailwright.model.Endpoint;

/**
 * How a connection came about, as far as it came.
 *
 * @param addresses those that the host's name led to, in the order of trying
 * @param connected the one that answered
 * @param tls what was agreed on, where the handshake came to its end
 * @param certificates those that the server showed, its own first, also where they were refused
 */
public record Contact(
        Endpoint endpoint,
        List<InetAddress> addresses,
        Optional<InetAddress> connected,
        Optional<Tls> tls,
        List<ShownCertificate> certificates) {

    public Contact {
        addresses = List.copyOf(addresses);
        certificates = List.copyOf(certificates);
    }

    /**
     * What both ends of a TLS connection agreed on.
     *
     * @param version such as TLSv1.3
     */
    public record Tls(String version, String cipher) {}

    static Contact sought(Endpoint endpoint, List<InetAddress> addresses) {
        return new Contact(endpoint, addresses, Optional.empty(), Optional.empty(), List.of());
    }

    Contact connected(InetAddress address) {
        return new Contact(endpoint, addresses, Optional.of(address), tls, certificates);
    }

    Contact agreed(TlsSession session) {
        var what = new Tls(session.version(), session.cipher());
        return new Contact(endpoint, addresses, connected, Optional.of(what), certificates);
    }

    Contact shown(List<ShownCertificate> chain) {
        return new Contact(endpoint, addresses, connected, tls, chain);
    }
}
