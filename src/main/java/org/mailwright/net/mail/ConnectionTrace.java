package org.mailwright.net.mail;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.mailwright.model.Endpoint;
import org.mailwright.net.tls.PeerCertificate;
import org.mailwright.net.tls.TlsSession;

/**
 * How a connection came about, as far as it came.
 *
 * @param addresses those that the host's name led to, in the order of trying
 * @param connected the one that answered
 * @param tls what was agreed on, if the handshake was completed
 * @param certificates those that the server showed, its own first, also where they were refused
 */
public record ConnectionTrace(
        Endpoint endpoint,
        List<InetAddress> addresses,
        Optional<InetAddress> connected,
        Optional<Tls> tls,
        List<PeerCertificate> certificates) {

    public ConnectionTrace {
        addresses = List.copyOf(addresses);
        certificates = List.copyOf(certificates);
    }

    /**
     * What both ends of a TLS connection agreed on.
     *
     * @param version such as TLSv1.3
     */
    public record Tls(String version, String cipher) {}

    static ConnectionTrace sought(Endpoint endpoint, List<InetAddress> addresses) {
        return new ConnectionTrace(endpoint, addresses, Optional.empty(), Optional.empty(), List.of());
    }

    ConnectionTrace connected(InetAddress address) {
        return new ConnectionTrace(endpoint, addresses, Optional.of(address), tls, certificates);
    }

    ConnectionTrace agreed(TlsSession session) {
        var what = new Tls(session.version(), session.cipher());
        return new ConnectionTrace(endpoint, addresses, connected, Optional.of(what), certificates);
    }

    ConnectionTrace shown(List<PeerCertificate> chain) {
        return new ConnectionTrace(endpoint, addresses, connected, tls, chain);
    }
}
