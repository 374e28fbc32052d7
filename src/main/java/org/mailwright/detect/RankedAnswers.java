package org.mailwright.detect;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.model.Cause;

/** What the places asked have said so far, and what that comes to. Rank decides, not who was first. */
final class RankedAnswers {

    private final List<Source> byRank;
    private final Map<Source, Answer> heard = new EnumMap<>(Source.class);

    RankedAnswers(List<Source> byRank) {
        this.byRank = new ArrayList<>(byRank);
    }

    /** What the catalog is not sure of comes behind what the domain itself publishes. */
    void add(Source source, Answer answer) {
        heard.put(source, answer);
        if (answer instanceof Answer.Found(var found) && found.stream().anyMatch(RankedAnswers::isDoubtful)) {
            byRank.remove(source);
            int behind = 0;
            for (int i = 0; i < byRank.size(); i++) if (isPublished(byRank.get(i))) behind = i + 1;
            byRank.add(behind, source);
        }
    }

    Optional<Answer> of(Source source) {
        return Optional.ofNullable(heard.get(source));
    }

    /** Whether something is found, though a better place may yet know better. */
    boolean anyDecides() {
        return heard.values().stream().anyMatch(RankedAnswers::decides);
    }

    /** Whether no answer that is still to come could change which is the best. */
    boolean areSettled() {
        for (var source : byRank) {
            var answer = heard.get(source);
            if (answer == null) return false;
            if (decides(answer)) return true;
        }
        return true;
    }

    /** The result of the search, taking places that have not answered for ones that know nothing. */
    Outcome outcome() {
        var candidates = new ArrayList<Candidate>();
        for (var source : byRank) {
            switch (heard.get(source)) {
                case Answer.Found(var found) -> candidates.addAll(found);
                case Answer.Refused(var provider, var hints) -> {
                    if (candidates.isEmpty()) return new Outcome.Refused(provider, hints);
                }
                case Answer.Ruled(var cause) -> {
                    if (candidates.isEmpty()) return new Outcome.NotFound(cause);
                }
                case null, default -> {}
            }
        }
        if (candidates.stream().anyMatch(RankedAnswers::isDoubtful)) {
            candidates.sort(comparing(candidate -> !comesBeforeDoubt(candidate)));
        }
        return candidates.isEmpty() ? nothing() : new Outcome.Found(Merging.merged(candidates));
    }

    /** A doubtful entry of the catalog is still better than what anybody could have forged. */
    private static boolean comesBeforeDoubt(Candidate candidate) {
        var evidence = candidate.provenance();
        return evidence.trusted()
                || evidence.source() == Source.MX
                || evidence.source().isProviderFile();
    }

    private static boolean isDoubtful(Candidate candidate) {
        return candidate.provenance().doubt().isPresent();
    }

    private static boolean isPublished(Source source) {
        return switch (source) {
            case MX, AUTOCONFIG, PACC, SRV -> true;
            default -> false;
        };
    }

    private Outcome nothing() {
        if (of(Source.MX).orElse(null) instanceof Answer.Failed(var cause, var _))
            return new Outcome.Unreachable(cause);
        if (causes().contains(Cause.DISCO_MALICIOUS)) return new Outcome.NotFound(Cause.DISCO_MALICIOUS);
        // A source that broke down leaves open what it would have said.
        if (causes().contains(Cause.UNKNOWN)) return new Outcome.Unreachable(Cause.UNKNOWN);
        // The list of everybody's providers always answers: where it cannot be asked, no web look-up gets through.
        if (of(Source.ISPDB).orElse(null) instanceof Answer.Failed(var cause, var _) && isOfNetwork(cause))
            return new Outcome.Unreachable(cause);
        var asked = byRank.stream().filter(source -> source != Source.CATALOG).toList();
        boolean allFailed = !asked.isEmpty() && causes().size() == asked.size();
        return allFailed ? new Outcome.Unreachable(causes().getFirst()) : new Outcome.NotFound(Cause.DISCO_NOT_FOUND);
    }

    private static boolean isOfNetwork(Cause cause) {
        return switch (cause) {
            case CONN_REFUSED, CONN_TIMEOUT, CONN_UNREACHABLE, CONN_DROPPED, PORT_BLOCKED, DNS_TEMPORARY -> true;
            default -> false;
        };
    }

    private List<Cause> causes() {
        return byRank.stream()
                .flatMap(source -> of(source).stream())
                .flatMap(answer -> answer instanceof Answer.Failed(var cause, var _)
                        ? Optional.of(cause).stream()
                        : Optional.<Cause>empty().stream())
                .toList();
    }

    private static boolean decides(Answer answer) {
        return switch (answer) {
            case Answer.Found _, Answer.Refused _, Answer.Ruled _ -> true;
            case Answer.Nothing _, Answer.Failed _ -> false;
        };
    }
}
