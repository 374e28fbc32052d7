package org.mailwright.net;

import java.net.InetAddress;
import java.util.List;
import org.mailwright.model.DomainName;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsResolver;
import org.mailwright.net.tls.HostNames;

/**
 * Says that every host is this computer, but for address literals and for those that end in ".missing", ".silent" or
 * ".unreachable".
 */
public final class LoopbackDns implements DnsResolver {

    /** No TCP connection leads to a group of hosts (RFC 9293, section 3.9.2.3), on whatever network. */
    private static final InetAddress MULTICAST = InetAddress.ofLiteral("224.0.0.1");

    @Override
    public List<InetAddress> addresses(String host) throws DnsFailure {
        if (host.endsWith(".missing")) throw new DnsFailure(DnsFailure.Kind.NOT_FOUND, host);
        if (host.endsWith(".silent")) throw new DnsFailure(DnsFailure.Kind.TEMPORARY, host);
        if (HostNames.isAddress(host)) return List.of(InetAddress.ofLiteral(host));
        if (host.endsWith(".unreachable")) return List.of(MULTICAST);
        return List.of(InetAddress.getLoopbackAddress());
    }

    @Override
    public List<MailExchanger> mailExchangers(DomainName domain) {
        return List.of();
    }

    @Override
    public List<Service> services(String service, DomainName domain) {
        return List.of();
    }

    @Override
    public List<String> texts(String name) {
        return List.of();
    }
}
