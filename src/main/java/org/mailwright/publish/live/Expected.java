package org.mailwright.publish.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.detect.document.SettingsDocument;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/**
 * The servers that everything published should name.
 *
 * @param servers with user names as an address of the domain has them
 * @param byProfile whether a profile says so, and not just another place of the domain
 */
record Expected(List<ServerSettings> servers, boolean byProfile) {

    Expected {
        servers = List.copyOf(servers);
    }

    static Expected of(AccountSettings settings) {
        return new Expected(
                Stream.concat(settings.incoming().stream(), settings.outgoing().stream())
                        .toList(),
                true);
    }

    /** The first server of each protocol of another place. */
    static Expected of(SettingsDocument document) {
        var servers = new ArrayList<ServerSettings>();
        for (var server : Stream.concat(document.incoming().stream(), document.outgoing().stream())
                .toList()) {
            if (servers.stream().noneMatch(one -> one.protocol() == server.protocol())) servers.add(server);
        }
        return new Expected(servers, false);
    }

    Optional<ServerSettings> server(Protocol protocol) {
        return servers.stream().filter(server -> server.protocol() == protocol).findFirst();
    }

    /** One server that is not as it should be; nothing is found where it lacks. */
    record Difference(Optional<ServerSettings> found, ServerSettings wanted) {}

    /**
     * The servers that a document names wrongly or not at all.
     *
     * @param named whether the document has user names
     */
    List<Difference> differences(SettingsDocument document, boolean named) {
        var differences = new ArrayList<Difference>();
        for (var wanted : servers) {
            var found = Stream.concat(document.incoming().stream(), document.outgoing().stream())
                    .filter(server -> server.protocol() == wanted.protocol())
                    .findFirst();
            if (found.isEmpty() && !byProfile && wanted.protocol() != Protocol.SMTP) continue;
            if (found.filter(server -> same(server, wanted, named)).isEmpty()) {
                differences.add(new Difference(found, wanted));
            }
        }
        return differences;
    }

    private static boolean same(ServerSettings one, ServerSettings other, boolean named) {
        boolean names = !named
                || !one.needsLogin()
                || !other.needsLogin()
                || one.username().equalsIgnoreCase(other.username());
        return one.endpoint().equals(other.endpoint()) && one.encryption() == other.encryption() && names;
    }

    /** A server in a few words, such as "IMAP imap.example.org:993 tls user@example.org". */
    static String line(ServerSettings server, boolean named) {
        var text = server.protocol() + " " + server.endpoint() + " "
                + server.encryption().code();
        return named && server.needsLogin() ? text + " " + server.username() : text;
    }
}
