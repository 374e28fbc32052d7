package org.mailwright.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.List;
import org.mailwright.model.Endpoint;

/**
 * The way to mail servers: how names are resolved, whom to believe, how long to wait and how to connect.
 *
 * @param clock what certificates are dated against
 */
public record Network(DnsResolver dns, TrustStore trust, Limits limits, Clock clock, Dialing dialing) {

    public Network(DnsResolver dns, TrustStore trust, Limits limits, Clock clock) {
        this(dns, trust, limits, clock, Dialing.DIRECT);
    }

    public Network withLimits(Limits other) {
        return new Network(dns, trust, other, clock, dialing);
    }

    /** Opens a plain connection to one of the addresses. */
    public MailConnection connect(
            Endpoint endpoint, List<InetAddress> addresses, Connections connections, Transcript transcript)
            throws IOException {
        trust.roots(endpoint.host()); // reading them takes a moment, which is not the server's
        transcript.seeks(endpoint, addresses);
        var socket = dial(addresses, endpoint.port(), connections);
        transcript.connected(socket.getInetAddress());
        return new MailConnection(endpoint, socket, this, connections, transcript);
    }

    Socket dial(List<InetAddress> addresses, int port, Connections connections) throws IOException {
        return dialing.dial(addresses, port, limits.connect(), connections);
    }
}
