package org.mailwright.account;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/**
 * A server of a {@link FoundAccount}, of which any part but the protocol may be unknown.
 *
 * @param host in the form of {@link Endpoint#parseHost}
 * @param port what the program would connect to; empty only where the file does not decide it
 * @param auth best first; empty if unknown
 * @param username empty if there is none or it is unknown
 * @param places where the values are, for those that are in a file
 */
public record FoundServer(
        Protocol protocol,
        Optional<String> host,
        Optional<Integer> port,
        Optional<Encryption> encryption,
        List<AuthMethod> auth,
        String username,
        Map<ServerField, Place> places) {

    public FoundServer {
        auth = List.copyOf(auth);
        places = places.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(places));
        if (host.filter(name -> !Endpoint.parseHost(name).equals(host)).isPresent()) {
            throw new IllegalArgumentException("not a host name");
        }
        if (port.filter(number -> number < 1 || number > 65535).isPresent()) {
            throw new IllegalArgumentException("not a port");
        }
        if (!ServerSettings.isUsername(username)) throw new IllegalArgumentException("not a user name");
    }

    /** The server as it can be tested, if all of it is known. */
    public Optional<ServerSettings> settings() {
        if (host.isEmpty() || port.isEmpty() || encryption.isEmpty() || auth.isEmpty()) return Optional.empty();
        if (username.isEmpty() && auth.stream().anyMatch(AuthMethod::usesPassword)) return Optional.empty();
        return Optional.of(
                new ServerSettings(protocol, new Endpoint(host.get(), port.get()), encryption.get(), auth, username));
    }
}
