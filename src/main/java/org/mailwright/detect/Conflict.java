package org.mailwright.detect;

import java.util.List;
import java.util.stream.Stream;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;

/**
 * Two places that name different servers for one side of an account.
 *
 * @param one the better place, which names the host
 * @param other the place that names another host
 */
public record Conflict(Side side, Source one, String host, Source other, String otherHost) {

    /** Between the best candidate and each other one. */
    public static List<Conflict> among(List<Candidate> candidates) {
        if (candidates.isEmpty()) return List.of();
        var best = candidates.getFirst();
        return candidates.stream()
                .skip(1)
                .filter(other ->
                        other.provenance().source() != best.provenance().source())
                .flatMap(other -> Stream.of(Side.values()).flatMap(side -> between(best, other, side)))
                .toList();
    }

    /** No conflict where the other place also knows the best one's first server. */
    private static Stream<Conflict> between(Candidate best, Candidate other, Side side) {
        var hosts = hosts(best, side);
        var others = hosts(other, side);
        if (hosts.isEmpty() || others.isEmpty() || others.contains(hosts.getFirst())) return Stream.empty();
        return Stream.of(new Conflict(
                side,
                best.provenance().source(),
                hosts.getFirst(),
                other.provenance().source(),
                others.getFirst()));
    }

    private static List<String> hosts(Candidate candidate, Side side) {
        List<ServerSettings> servers = side == Side.INCOMING ? candidate.incoming() : candidate.outgoing();
        return servers.stream().map(server -> server.endpoint().host()).toList();
    }
}
