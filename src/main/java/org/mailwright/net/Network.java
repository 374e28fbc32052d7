package org.mailwright.net;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import org.mailwright.model.Endpoint;

/**
 * The way to mail servers: how names are resolved, whom to believe and how long to wait.
 *
 * @param clock what certificates are dated against
 */
public record Network(DnsResolver dns, TrustStore trust, Limits limits, Clock clock) {

    public Network withLimits(Limits other) {
        return new Network(dns, trust, other, clock);
    }

    /** Opens a plain connection to one of the addresses. */
    public MailConnection connect(
            Endpoint endpoint, List<InetAddress> addresses, Connections connections, Transcript transcript)
            throws IOException {
        trust.roots(endpoint.host()); // reading them takes a moment, which is not the server's
        transcript.seeks(endpoint, addresses);
        var socket = new Dialer(limits.connect()).dial(addresses, endpoint.port(), connections);
        transcript.connected(socket.getInetAddress());
        return new MailConnection(endpoint, socket, this, connections, transcript);
    }
}
