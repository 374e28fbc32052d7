package org.mailwright.detect.document;

import java.net.URI;
import java.util.Optional;
import org.mailwright.model.DomainName;
import org.mailwright.net.http.HttpsAddress;

/** Which hosts a stranger's settings may name. */
public final class HostRules {

    private HostRules() {}

    /**
     * The host in wire form, or nothing where it is no name on the Internet: an address, which no certificate for a name
     * fits and which may lie in the reader's own network, a single label such as localhost, or text that is no name.
     */
    public static Optional<String> host(String text) {
        return DomainName.parse(text)
                .filter(name -> name.labels().size() > 1)
                .filter(name -> !name.labels().getLast().equals("localhost")
                        && !name.labels().getLast().equals("local"))
                .map(DomainName::ascii);
    }

    /** The issuer identifier of an authorization server (RFC 8414, section 2), written as its whole address or as its host. */
    public static Optional<URI> issuer(String text) {
        return HttpsAddress.parse(text.contains("://") ? text : "https://" + text)
                .filter(issuer -> issuer.getRawQuery() == null)
                .filter(issuer -> host(issuer.getHost()).isPresent());
    }
}
