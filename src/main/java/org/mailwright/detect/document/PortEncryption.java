package org.mailwright.detect.document;

import java.util.List;
import java.util.stream.Stream;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;

/**
 * Settings files that name the wrong encryption for a port of the standards (RFC 8314): the port's own way is offered before
 * what the file says. The test settles which is right.
 */
final class PortEncryption {

    private PortEncryption() {}

    static List<ServerSettings> withStandardWays(List<ServerSettings> servers) {
        return servers.stream().flatMap(PortEncryption::ways).distinct().toList();
    }

    private static Stream<ServerSettings> ways(ServerSettings server) {
        var protocol = server.protocol();
        int port = server.endpoint().port();
        boolean implicit = port == protocol.defaultPort(Encryption.TLS);
        boolean upgraded = port == protocol.defaultPort(Encryption.STARTTLS);
        if (implicit && server.encryption() != Encryption.TLS) {
            return Stream.of(server.withEncryption(Encryption.TLS), server);
        }
        if (upgraded && server.encryption() == Encryption.TLS) {
            return Stream.of(server.withEncryption(Encryption.STARTTLS), server);
        }
        return Stream.of(server);
    }
}
