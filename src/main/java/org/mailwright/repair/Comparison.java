package org.mailwright.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundServer;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Detection;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.repair.FieldVerdict.Kind;

/**
 * Compares a found account with what a detection found for its address, field by field.
 *
 * @param fields in the order of the sides and fields; empty if nothing is known about the address
 */
public record Comparison(List<FieldVerdict> fields) {

    public static final Comparison NOTHING_KNOWN = new Comparison(List.of());

    public Comparison {
        fields = List.copyOf(fields);
    }

    public static Comparison of(FoundAccount account, Detection detection) {
        if (!(detection.outcome() instanceof Outcome.Found found)) return NOTHING_KNOWN;
        var fields = new ArrayList<FieldVerdict>();
        for (var side : Side.values()) {
            account.server(side).ifPresent(server -> compare(account, server, found, fields));
        }
        return new Comparison(fields);
    }

    /** The fields that are not as they should be. */
    public List<FieldVerdict> differences() {
        return fields.stream().filter(field -> field.kind() != Kind.RIGHT).toList();
    }

    /** After a live test that the side passed: what works is not wrong. */
    public Comparison passed(Side side) {
        return new Comparison(fields.stream()
                .map(field -> field.side() == side && field.kind() == Kind.WRONG ? differs(field) : field)
                .toList());
    }

    private static FieldVerdict differs(FieldVerdict field) {
        return new FieldVerdict(
                field.side(), field.field(), Kind.DIFFERS, field.is(), field.right(), field.source(), field.place());
    }

    private static void compare(
            FoundAccount account, FoundServer server, Outcome.Found found, List<FieldVerdict> fields) {
        var side = server.protocol().side();
        var nearest = found.candidates().stream()
                .flatMap(candidate -> options(candidate, server).map(option -> new Option(candidate, option)))
                .max(Comparator.comparingInt(option -> option.likeness(server))); // the first of equals, so the best
        nearest.ifPresent(option -> {
            boolean enforced = account.doubts().stream()
                    .noneMatch(doubt -> doubt.kind() == Doubt.Kind.NOT_ENFORCED
                            && doubt.side().equals(Optional.of(side)));
            fields.addAll(new ServerComparison(
                            server, option.settings(), enforced, alternatives(found, server), option.candidate())
                    .fields());
        });
    }

    private static List<ServerSettings> alternatives(Outcome.Found found, FoundServer server) {
        return found.candidates().stream()
                .filter(candidate -> candidate.evidence().trusted())
                .flatMap(candidate -> options(candidate, server))
                .toList();
    }

    /** A candidate's servers for the same protocol. */
    private static Stream<ServerSettings> options(Candidate candidate, FoundServer server) {
        var all = server.protocol().side() == Side.INCOMING ? candidate.incoming() : candidate.outgoing();
        return all.stream().filter(option -> option.protocol() == server.protocol());
    }

    private record Option(Candidate candidate, ServerSettings settings) {

        /** How near the option is to what the program has: its server first, then how it is reached. */
        int likeness(FoundServer server) {
            int likeness = server.host().equals(Optional.of(settings.endpoint().host())) ? 8 : 0;
            if (server.port().equals(Optional.of(settings.endpoint().port()))) likeness += 2;
            if (server.encryption().equals(Optional.of(settings.encryption()))) likeness += 2;
            if (server.username().equalsIgnoreCase(settings.username())) likeness += 1;
            return settings.encryption() == Encryption.NONE ? likeness - 16 : likeness;
        }
    }
}
