package org.mailwright.net.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import org.mailwright.model.DomainName;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsResolver;

/**
 * Keeps a search off the machines behind the person's router: the owner of a domain decides to what address a name in it
 * leads, and could have the program ask this computer, a router or a cloud's metadata service.
 */
final class PrivateAddresses {

    private PrivateAddresses() {}

    /**
     * The addresses that a search for a domain may ask: the public ones, and private ones where the domain itself, or
     * the host that takes its mail where it has no address, is private too, as inside an organisation.
     */
    static List<InetAddress> allowed(List<InetAddress> addresses, DomainName domain, DnsResolver dns) {
        var open = addresses.stream().filter(address -> !isPrivate(address)).toList();
        return open.size() < addresses.size() && isInside(domain, dns) ? addresses : open;
    }

    private static boolean isInside(DomainName domain, DnsResolver dns) {
        try {
            var own = addresses(domain.ascii(), dns);
            if (own.isEmpty()) {
                own = dns.mailExchangers(domain).stream()
                        .filter(exchanger -> !exchanger.host().isEmpty())
                        .flatMap(exchanger -> addresses(exchanger.host(), dns).stream())
                        .toList();
            }
            return own.isEmpty() || own.stream().anyMatch(PrivateAddresses::isPrivate);
        } catch (DnsFailure e) {
            return e.isNotFound();
        }
    }

    private static List<InetAddress> addresses(String host, DnsResolver dns) {
        try {
            return dns.addresses(host);
        } catch (DnsFailure e) {
            return List.of();
        }
    }

    /** RFC 6890: loopback, link-local, private use, shared (100.64.0.0/10), unique local, multicast, "this network". */
    static boolean isPrivate(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || address.isAnyLocalAddress()) return true;
        int first = Byte.toUnsignedInt(address.getAddress()[0]);
        int second = Byte.toUnsignedInt(address.getAddress()[1]);
        return address instanceof Inet4Address
                ? first == 0 || first >= 240 || first == 100 && (second & 0xc0) == 64
                : (first & 0xfe) == 0xfc;
    }
}
