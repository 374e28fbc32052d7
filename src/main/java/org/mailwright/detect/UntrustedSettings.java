package org.mailwright.detect;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.catalog.Hint;
import org.mailwright.catalog.NamedIssuer;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.Verified;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;

/** Servers that a place names, best first, before it is judged what its word is worth. */
public record UntrustedSettings(
        Optional<ProviderName> provider,
        List<ServerSettings> incoming,
        List<ServerSettings> outgoing,
        List<Hint> hints,
        Map<Provider.Link, URI> links,
        Optional<Verified.Doubt> doubt,
        Optional<URI> issuer) {

    /** Drops a side's plaintext servers where it has encrypted ones, so that nobody ends on them by mishap. */
    public UntrustedSettings {
        incoming = encryptedOrAll(incoming);
        outgoing = encryptedOrAll(outgoing);
        hints = List.copyOf(hints);
        links = Map.copyOf(links);
    }

    public UntrustedSettings(
            Optional<ProviderName> provider,
            List<ServerSettings> incoming,
            List<ServerSettings> outgoing,
            List<Hint> hints) {
        this(provider, incoming, outgoing, hints, Map.of(), Optional.empty(), Optional.empty());
    }

    public UntrustedSettings(List<ServerSettings> incoming, List<ServerSettings> outgoing) {
        this(Optional.empty(), incoming, outgoing, List.of());
    }

    /** The same, with the authorization server whose tokens the servers take (RFC 8414, section 2). */
    public UntrustedSettings signedInAt(Optional<URI> named) {
        return new UntrustedSettings(provider, incoming, outgoing, hints, links, doubt, named);
    }

    public boolean isEmpty() {
        return incoming.isEmpty() && outgoing.isEmpty();
    }

    Stream<ServerSettings> servers() {
        return Stream.concat(incoming.stream(), outgoing.stream());
    }

    /** Whether a side has plaintext servers and no other. */
    boolean isPlain() {
        return servers().anyMatch(server -> server.encryption() == Encryption.NONE);
    }

    public Candidate candidate(Provenance provenance) {
        return new Candidate(
                provenance
                        .of(provider, hints, links)
                        .signedInAt(issuer.map(address -> new NamedIssuer(address, hosts()))),
                incoming,
                outgoing);
    }

    private Set<String> hosts() {
        return servers().map(server -> server.endpoint().host()).collect(Collectors.toSet());
    }

    private static List<ServerSettings> encryptedOrAll(List<ServerSettings> servers) {
        var encrypted = servers.stream()
                .filter(server -> server.encryption() != Encryption.NONE)
                .toList();
        return encrypted.isEmpty() ? List.copyOf(servers) : encrypted;
    }
}
