package org.mailwright.net.tls;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Which hosts a certificate is for: its subject alternative names, never its common name (RFC 9525, section 6). */
public final class HostNames {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private HostNames() {}

    /** The names and addresses that the certificate is for, as they stand in it. */
    public static List<String> of(X509Certificate certificate) {
        return entries(certificate).stream()
                .filter(entry -> entry.get(0).equals(DNS_NAME) || entry.get(0).equals(IP_ADDRESS))
                .map(entry -> String.valueOf(entry.get(1)))
                .toList();
    }

    /** Whether the certificate is for the host, which is a name in wire form or an address literal. */
    static boolean match(X509Certificate certificate, String host) {
        boolean address = isAddress(host);
        return entries(certificate).stream()
                .anyMatch(entry -> address
                        ? entry.get(0).equals(IP_ADDRESS) && sameAddress(String.valueOf(entry.get(1)), host)
                        : entry.get(0).equals(DNS_NAME) && covers(String.valueOf(entry.get(1)), host));
    }

    /** Whether a host in wire form is an address literal and not a name. */
    public static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    }

    /** A wildcard stands for one whole left-most label (RFC 9525, section 6.3). */
    private static boolean covers(String pattern, String host) {
        var wanted = host.toLowerCase(Locale.ROOT);
        var offered = pattern.toLowerCase(Locale.ROOT);
        if (!offered.startsWith("*.")) return offered.equals(wanted);
        int dot = wanted.indexOf('.');
        return dot > 0 && offered.indexOf('.', 2) > 0 && wanted.substring(dot).equals(offered.substring(1));
    }

    private static boolean sameAddress(String offered, String wanted) {
        try {
            return InetAddress.ofLiteral(offered).equals(InetAddress.ofLiteral(wanted));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Collection<List<?>> entries(X509Certificate certificate) {
        try {
            var names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of() : names;
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }
}
