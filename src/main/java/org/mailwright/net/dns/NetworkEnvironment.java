package org.mailwright.net.dns;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The network that this computer is on, as far as it can be seen without asking anybody.
 *
 * @param nameServers that are asked, as address and port
 * @param ipv4 whether there is an address for more than this link
 * @param ipv6 whether there is an address for more than this site
 * @param tunnels interfaces with one other end, as VPNs make them
 * @param proxyVariables names of set environment variables that programs take a proxy for the web from; never their
 *     values, which may hold a password
 */
public record NetworkEnvironment(
        List<String> nameServers, boolean ipv4, boolean ipv6, List<String> tunnels, List<String> proxyVariables) {

    private static final Set<String> PROXIES = Set.of("http_proxy", "https_proxy", "all_proxy", "socks_proxy");

    public NetworkEnvironment {
        nameServers = List.copyOf(nameServers);
        tunnels = List.copyOf(tunnels);
        proxyVariables = List.copyOf(proxyVariables);
    }

    /** As they are now. */
    public static NetworkEnvironment now(DnsResolver dns) {
        var interfaces = interfaces();
        var addresses = interfaces.stream()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(NetworkEnvironment::isWide)
                .toList();
        return new NetworkEnvironment(
                dns.nameServers(),
                addresses.stream().anyMatch(Inet4Address.class::isInstance),
                addresses.stream().anyMatch(Inet6Address.class::isInstance),
                interfaces.stream()
                        .filter(NetworkEnvironment::isTunnel)
                        .map(NetworkInterface::getName)
                        .toList(),
                System.getenv().entrySet().stream()
                        .filter(variable -> PROXIES.contains(variable.getKey().toLowerCase(Locale.ROOT))
                                && !variable.getValue().isBlank())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }

    /** Whether this computer is connected to nothing but itself. */
    public boolean isOffline() {
        return !ipv4 && !ipv6;
    }

    private static List<NetworkInterface> interfaces() {
        try (var all = NetworkInterface.networkInterfaces()) {
            return all.filter(NetworkEnvironment::isUp).toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static boolean isUp(NetworkInterface each) {
        try {
            return each.isUp() && !each.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }

    /** One without an address is there for another purpose: macOS always has some. */
    private static boolean isTunnel(NetworkInterface each) {
        try {
            return each.isPointToPoint() && addresses(each).anyMatch(address -> !address.isLinkLocalAddress());
        } catch (SocketException e) {
            return false;
        }
    }

    private static Stream<InetAddress> addresses(NetworkInterface each) {
        return each.getInterfaceAddresses().stream().map(InterfaceAddress::getAddress);
    }

    private static boolean isWide(InetAddress address) {
        boolean uniqueLocal = address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc; // RFC 4193
        return !address.isLinkLocalAddress() && !address.isLoopbackAddress() && !uniqueLocal;
    }
}
