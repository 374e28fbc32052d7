package org.mailwright.export.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.model.Endpoint;

/**
 * Where an organisation's people are listed with their addresses and names.
 *
 * @param host with the port where it is not the standard one
 * @param base the distinguished name below which people are searched for
 * @param attribute that holds the name with which they log on to their computers, such as uid or sAMAccountName
 * @param tls whether the connection is LDAPS
 */
public record LdapDirectory(String host, String base, String attribute, boolean tls) {

    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private static final String USUAL_ATTRIBUTE = "uid";

    /** Reads {@code ldap[s]://HOST[:PORT]/BASE[?ATTRIBUTE]} (RFC 4516, with the attribute in the list's place). */
    public static Optional<LdapDirectory> parse(String text) {
        try {
            var url = new URI(text);
            boolean tls = "ldaps".equalsIgnoreCase(url.getScheme());
            if (!tls && !"ldap".equalsIgnoreCase(url.getScheme())) return Optional.empty();
            var path = url.getRawPath();
            if (url.getHost() == null || path == null || path.length() < 2) return Optional.empty();
            var host = Endpoint.parseHost(url.getHost());
            var attribute = url.getRawQuery() == null ? USUAL_ATTRIBUTE : url.getRawQuery();
            if (host.isEmpty() || !ATTRIBUTE.matcher(attribute).matches()) return Optional.empty();
            // Thunderbird's own function appends the port of LDAPS and takes none
            if (tls && url.getPort() >= 0 && url.getPort() != 636) return Optional.empty();
            var port = tls || url.getPort() < 0 ? "" : ":" + url.getPort();
            return Optional.of(new LdapDirectory(host.get() + port, path.substring(1), attribute, tls));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
