package org.mailwright.detect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/** Candidates that say the same made one. */
final class Merging {

    private Merging() {}

    /** Keeps the order: the first of those that agree stands for all. */
    static List<Candidate> merged(List<Candidate> candidates) {
        var merged = new ArrayList<Candidate>();
        for (var candidate : candidates) {
            int same = 0;
            while (same < merged.size() && !agree(merged.get(same), candidate)) same++;
            if (same == merged.size()) merged.add(candidate);
            else merged.set(same, joined(merged.get(same), candidate));
        }
        return List.copyOf(merged);
    }

    /** Whether both lead to the same servers, in the same order; how to log on there may differ. */
    private static boolean agree(Candidate one, Candidate other) {
        return servers(one).equals(servers(other));
    }

    /**
     * One candidate for both: the one that needs no consent, or else the better one, with its own evidence. The other adds
     * what does not decide where a password goes, and only where it is worth as much.
     */
    private static Candidate joined(Candidate better, Candidate other) {
        if (better.needsConsent() != other.needsConsent()) return better.needsConsent() ? other : better;
        var hints = new LinkedHashSet<>(better.hints());
        hints.addAll(other.hints());
        var links = better.provenance().links();
        var provenance = better.provenance()
                .of(
                        provider(better, other),
                        List.copyOf(hints),
                        links.isEmpty() ? other.provenance().links() : links)
                .signedInAt(other.provenance().issuer());
        return new Candidate(provenance, better.incoming(), better.outgoing());
    }

    /** The name that the catalog has, before one that the provider gives itself. */
    private static Optional<ProviderName> provider(Candidate better, Candidate other) {
        return Stream.of(better, other)
                .flatMap(candidate -> candidate.provider().stream())
                .filter(name -> !name.claimed())
                .findFirst()
                .or(better::provider)
                .or(other::provider);
    }

    private static List<Server> servers(Candidate candidate) {
        return Stream.concat(candidate.incoming().stream(), candidate.outgoing().stream())
                .map(Server::of)
                .distinct()
                .toList();
    }

    private record Server(Protocol protocol, Endpoint endpoint, Encryption encryption) {

        static Server of(ServerSettings settings) {
            return new Server(settings.protocol(), settings.endpoint(), settings.encryption());
        }
    }
}
