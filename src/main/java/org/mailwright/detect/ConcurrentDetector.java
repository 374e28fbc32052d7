package org.mailwright.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mailwright.detect.Detection.Asked;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Wall;
import org.mailwright.net.Scheduler;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.TaskGroup;

/**
 * Asks all places at once and takes the best, not the fastest.
 *
 * <p>The catalog needs no network and is asked first; what it knows is the answer, unless it is not sure. A find ends the wait for places of
 * lower rank. It waits for those of higher rank, but not longer than {@link #PATIENCE} from the start.
 */
public final class ConcurrentDetector implements Detector {

    /** How long after the start a find still waits for a place of higher rank. */
    static final Duration PATIENCE = Duration.ofMillis(2500);

    private final Function<SearchBudget, List<DetectionSource>> places;
    private final Scheduler tempo;

    /** @param places makes the places to ask in one search, the best first, at most one of a kind */
    public ConcurrentDetector(Function<SearchBudget, List<DetectionSource>> places) {
        this(places, Scheduler.REAL);
    }

    ConcurrentDetector(Function<SearchBudget, List<DetectionSource>> places, Scheduler tempo) {
        this.places = places;
        this.tempo = tempo;
    }

    @Override
    public Detection detect(EmailAddress address, Options options, Consumer<Asked> heard) throws InterruptedException {
        try (var budget = SearchBudget.of(address.domain())) {
            var search = new Search(places.apply(budget), address, options, heard);
            search.askOffline();
            if (!options.offline() && !search.answers.areSettled()) search.askOthers();
            return search.detection(budget.proxy());
        }
    }

    private static boolean isOffline(DetectionSource source) {
        return source.id() == Source.CATALOG;
    }

    private record Reply(Source source, Answer answer) {}

    /** One search from its start to its end. */
    private final class Search {

        private final List<DetectionSource> byRank;
        private final EmailAddress address;
        private final Options options;
        private final Consumer<Asked> heard;
        private final Duration start = tempo.now();
        private final RankedAnswers answers;
        private final List<Asked> asked = new ArrayList<>();

        Search(List<DetectionSource> byRank, EmailAddress address, Options options, Consumer<Asked> heard) {
            this.byRank = List.copyOf(byRank);
            this.address = address;
            this.options = options;
            this.heard = heard;
            answers = new RankedAnswers(byRank.stream().map(DetectionSource::id).toList());
        }

        void askOffline() {
            byRank.stream().filter(ConcurrentDetector::isOffline).forEach(source -> hear(reply(source)));
        }

        void askOthers() throws InterruptedException {
            try (var crew = new TaskGroup<Reply>(tempo)) {
                byRank.stream().filter(source -> !isOffline(source)).forEach(source -> crew.start(() -> reply(source)));
                while (crew.isWorking() && !answers.areSettled()) {
                    var reply = crew.next(patience());
                    if (reply.isEmpty()) return;
                    hear(reply.get());
                }
            }
        }

        Detection detection(Optional<Endpoint> proxy) {
            byRank.stream()
                    .filter(source -> answers.of(source.id()).isEmpty())
                    .forEach(source -> tell(source.id(), missed(), Optional.empty()));
            return new Detection(address, outcome(), asked, took(), proxy);
        }

        /** What is everybody's and did not answer in the time leaves open whether there is anything; a domain's own servers do not. */
        private Outcome outcome() {
            if (isSilent(Source.MX)) return new Outcome.Unreachable(Cause.DNS_TEMPORARY);
            var outcome = answers.outcome();
            return outcome instanceof Outcome.NotFound(Cause cause)
                            && cause == Cause.DISCO_NOT_FOUND
                            && (isSilent(Source.SRV) || isSilent(Source.ISPDB))
                    ? new Outcome.Unreachable(Cause.CONN_TIMEOUT)
                    : outcome;
        }

        private boolean isSilent(Source place) {
            return !options.offline()
                    && !answers.anyDecides()
                    && byRank.stream().anyMatch(source -> source.id() == place)
                    && answers.of(place).isEmpty();
        }

        /** A place that was never asked, or whose answer no longer mattered, is skipped; one that was too slow failed. */
        private Asked.Result missed() {
            return options.offline() || answers.anyDecides() ? Asked.Result.SKIPPED : Asked.Result.FAILED;
        }

        private Reply reply(DetectionSource source) {
            var answer = Wall.around(() -> source.ask(address), _ -> new Answer.Failed(Cause.UNKNOWN));
            return new Reply(source.id(), answer);
        }

        private void hear(Reply reply) {
            answers.add(reply.source(), reply.answer());
            tell(
                    reply.source(),
                    switch (reply.answer()) {
                        case Answer.Found _, Answer.Refused _ -> Asked.Result.FOUND;
                        case Answer.Nothing _, Answer.Ruled _ -> Asked.Result.NOTHING;
                        case Answer.Failed _ -> Asked.Result.FAILED;
                    },
                    reply.answer() instanceof Answer.Failed(var _, var file) ? file : Optional.empty());
        }

        private void tell(Source source, Asked.Result result, Optional<BrokenFile> broken) {
            var one = new Asked(source, result, took(), broken);
            asked.add(one);
            heard.accept(one);
        }

        private Duration patience() {
            var whole = options.timeout().minus(took());
            if (!answers.anyDecides()) return whole;
            var rest = PATIENCE.minus(took());
            return rest.compareTo(whole) < 0 ? rest : whole;
        }

        private Duration took() {
            return tempo.now().minus(start);
        }
    }
}
