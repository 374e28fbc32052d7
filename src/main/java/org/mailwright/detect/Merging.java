package org.mailwright.detect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    private static Candidate joined(Candidate better, Candidate other) {
        var hints = new LinkedHashSet<>(better.hints());
        hints.addAll(other.hints());
        return new Candidate(
                better.needsConsent() && !other.needsConsent() ? other.evidence() : better.evidence(),
                better.provider().or(other::provider),
                better.incoming(),
                better.outgoing(),
                List.copyOf(hints),
                better.links().isEmpty() ? other.links() : better.links());
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
