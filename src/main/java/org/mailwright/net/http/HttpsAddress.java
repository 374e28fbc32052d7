package org.mailwright.net.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses that a server names, of which only those over TLS with nothing hidden in them are taken. */
public final class HttpsAddress {

    private HttpsAddress() {}

    /** The address, if it is one over TLS with a host, and without a user name and a fragment. */
    public static Optional<URI> parse(String text) {
        try {
            var uri = new URI(text);
            boolean safe = "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
            return safe ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
