package org.mailwright.net.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.List;
import org.mailwright.net.Connections;
import org.mailwright.net.Connector;
import org.mailwright.net.Limits;
import org.mailwright.net.dns.DnsResolver;

/**
 * How servers are reached: who resolves names, which certificates are trusted, the time limits, and who opens connections.
 *
 * @param clock what certificates are dated against
 */
public record Network(DnsResolver dns, TrustStore trust, Limits limits, Clock clock, Connector dialing) {

    public Network(DnsResolver dns, TrustStore trust, Limits limits, Clock clock) {
        this(dns, trust, limits, clock, Connector.DIRECT);
    }

    public Network withLimits(Limits other) {
        return new Network(dns, trust, other, clock, dialing);
    }

    /** Opens a TCP connection to the first of the addresses that answers. */
    public Socket dial(List<InetAddress> addresses, int port, Connections connections) throws IOException {
        return dialing.dial(addresses, port, limits.connect(), connections);
    }
}
