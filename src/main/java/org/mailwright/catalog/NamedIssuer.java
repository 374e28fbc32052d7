package org.mailwright.catalog;

import java.net.URI;
import java.util.Set;

/**
 * The authorization server that a domain's own settings file names. Worth as much as the file.
 *
 * @param address its issuer identifier (RFC 8414, section 2)
 * @param hosts the mail servers in the same file: its tokens are for them and for nobody else
 */
public record NamedIssuer(URI address, Set<String> hosts) {

    public NamedIssuer {
        hosts = Set.copyOf(hosts);
    }
}
