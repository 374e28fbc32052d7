package org.mailwright.check.live;

import java.util.stream.Stream;
import org.mailwright.check.CheckRequest;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Side;

/** Whether and with whom a server is asked if it sends for strangers without a log-on. */
public final class OpenRelayTest {

    private OpenRelayTest() {}

    /**
     * Only with the person's consent, and never where the server knows who is there: by a log-on, or by one to the
     * incoming server before.
     */
    static boolean isToBeTested(CheckRequest request) {
        return request.extras().testsRelay()
                && request.settings().outgoingLogin() == OutgoingLogin.NONE
                && request.settings()
                        .server(Side.OUTGOING)
                        .filter(server -> server.auth().getFirst() == AuthMethod.NONE)
                        .isPresent();
    }

    /** An address of a domain that is nobody's (RFC 2606, section 3) and has nothing to do with the account. */
    static EmailAddress stranger(CheckRequest request) {
        var host = request.settings()
                .server(Side.OUTGOING)
                .orElseThrow()
                .endpoint()
                .host();
        return Stream.of("example.com", "example.net", "example.org")
                .filter(domain ->
                        !isWithin(request.settings().address().domain().ascii(), domain))
                .filter(domain -> !isWithin(request.to().domain().ascii(), domain) && !isWithin(host, domain))
                .map(domain -> new EmailAddress("postmaster", DomainName.of(domain)))
                .findFirst()
                .orElseGet(() -> new EmailAddress("postmaster", DomainName.of("mailwright.example")));
    }

    private static boolean isWithin(String name, String domain) {
        return name.equals(domain) || name.endsWith("." + domain);
    }
}
