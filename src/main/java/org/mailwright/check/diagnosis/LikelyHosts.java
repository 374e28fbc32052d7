package org.mailwright.check.diagnosis;

import java.util.List;
import java.util.stream.Stream;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.mail.Transcript;

/**
 * Where a mail domain's server may be when it is not where the settings say: only hosts of the address's own domain, for
 * an attacker in the network can show a certificate for any other (RFC 7817, section 3).
 */
final class LikelyHosts {
    /** A certificate may be for very many. */
    private static final int MOST = 3;

    private LikelyHosts() {}

    /**
     * The servers to look at, best first, with encryption only.
     *
     * @param seen of the server that failed, whose certificate may say what it is called
     */
    static List<ServerSettings> of(ServerSettings server, EmailAddress address, Transcript seen) {
        return Stream.concat(shown(address.domain(), seen), usual(server.protocol(), address.domain()))
                .distinct()
                .filter(host -> !host.equals(server.endpoint().host()))
                .map(host ->
                        server.withEndpoint(new Endpoint(host, server.endpoint().port())))
                .flatMap(other -> Stream.concat(Stream.of(other), PortScanner.standardPorts(other).stream()))
                .filter(other -> other.encryption() != Encryption.NONE)
                .toList();
    }

    private static Stream<String> usual(Protocol protocol, DomainName domain) {
        var prefixes = switch (protocol) {
            case SMTP -> List.of("smtp", "mail");
            case IMAP -> List.of("imap", "mail");
            case POP3 -> List.of("pop", "mail");
        };
        return prefixes.stream()
                .flatMap(prefix -> domain.child(prefix).stream())
                .map(DomainName::ascii);
    }

    /** The names in the certificate that was shown, but for those with a wildcard, or that are none. */
    private static Stream<String> shown(DomainName domain, Transcript seen) {
        return seen.contacts().stream()
                .flatMap(contact -> contact.certificates().stream().limit(1))
                .flatMap(certificate -> certificate.hosts().stream())
                .flatMap(host -> DomainName.parse(host).stream())
                .filter(name -> name.isWithin(domain))
                .map(DomainName::ascii)
                .limit(MOST);
    }
}
