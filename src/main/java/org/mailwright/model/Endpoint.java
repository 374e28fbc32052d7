package org.mailwright.model;

import java.net.InetAddress;
import java.util.Optional;

/**
 * A server's name and port.
 *
 * @param host a domain name in its wire form, an IPv4 address, or an IPv6 address without brackets
 * @param port 1 to 65535
 */
public record Endpoint(String host, int port) {

    public Endpoint {
        if (!parseHost(host).equals(Optional.of(host))) throw new IllegalArgumentException("not a host name");
        if (!isPort(port)) throw new IllegalArgumentException("not a port: " + port);
    }

    /** Reads a host as people write it: in either form of a domain name, or as an address with or without brackets. */
    public static Optional<String> parseHost(String text) {
        var host = text.strip();
        if (host.startsWith("[") && host.endsWith("]")) {
            var inner = host.substring(1, host.length() - 1);
            return inner.indexOf(':') < 0 ? Optional.empty() : address(inner);
        }
        return address(host).or(() -> DomainName.parse(host).map(DomainName::ascii));
    }

    /** Reads a port as people write it, digits only. */
    public static Optional<Integer> parsePort(String text) {
        var digits = text.strip();
        if (!digits.matches("[0-9]{1,5}")) return Optional.empty();
        return Optional.of(Integer.parseInt(digits)).filter(Endpoint::isPort);
    }

    /** Whether the host is an address rather than a name. */
    public boolean isAddress() {
        return address(host).isPresent();
    }

    /** {@code host:port}, an IPv6 address in brackets. */
    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    private static boolean isPort(int port) {
        return port >= 1 && port <= 65535;
    }

    /** An address of one network card, such as fe80::1%eth0, means another server on each computer, and is none. */
    private static Optional<String> address(String text) {
        boolean named = text.isEmpty() || text.charAt(text.length() - 1) > '9'; // nearly all are
        if (text.indexOf(':') < 0 && (named || !text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}"))) return Optional.empty();
        if (text.indexOf('%') >= 0) return Optional.empty();
        try {
            return Optional.of(InetAddress.ofLiteral(text).getHostAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
