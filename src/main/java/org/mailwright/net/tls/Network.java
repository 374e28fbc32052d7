package org.mailwright.net.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.List;
import org.mailwright.net.Connections;
import org.mailwright.net.Connector;
import org.mailwright.net.Limits;
import org.mailwright.net.Proxies;
import org.mailwright.net.dns.DnsResolver;

/**
 * How servers are reached: who resolves names, which certificates are trusted, the time limits, and who opens connections.
 *
 * @param clock what certificates are dated against
 * @param proxies on the way to web servers; mail servers are connected to directly
 */
public record Network(
        DnsResolver dns, TrustStore trust, Limits limits, Clock clock, Connector dialing, Proxies proxies) {

    /** Without a proxy, whatever is set. */
    public Network(DnsResolver dns, TrustStore trust, Limits limits, Clock clock) {
        this(dns, trust, limits, clock, Connector.DIRECT);
    }

    public Network(DnsResolver dns, TrustStore trust, Limits limits, Clock clock, Connector dialing) {
        this(dns, trust, limits, clock, dialing, Proxies.NONE);
    }

    public Network withLimits(Limits other) {
        return new Network(dns, trust, other, clock, dialing, proxies);
    }

    public Network withProxies(Proxies other) {
        return new Network(dns, trust, limits, clock, dialing, other);
    }

    /** Opens a TCP connection to the first of the addresses that answers. */
    public Socket dial(List<InetAddress> addresses, int port, Connections connections) throws IOException {
        return dialing.dial(addresses, port, limits.connect(), connections);
    }
}
