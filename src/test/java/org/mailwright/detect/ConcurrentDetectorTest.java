package org.mailwright.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mailwright.detect.Detection.Asked.Result.FAILED;
import static org.mailwright.detect.Detection.Asked.Result.FOUND;
import static org.mailwright.detect.Detection.Asked.Result.NOTHING;
import static org.mailwright.detect.Detection.Asked.Result.SKIPPED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mailwright.detect.Candidate.Evidence;
import org.mailwright.detect.Candidate.ProviderName;
import org.mailwright.detect.Detection.Asked;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.Detector.Options;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;

class ConcurrentDetectorTest {

    private static final EmailAddress ADA = EmailAddress.parse(Servers.ADA).orElseThrow();
    private static final Options SOON = new Options(false, Duration.ofMillis(50));

    private final List<Asked> heard = new ArrayList<>();

    @Test
    void whatTheCatalogKnowsNeedsNoNetwork() throws Exception {
        var network = new Place(Source.MX, () -> {
            throw new AssertionError("asked");
        });

        var detection = detect(Options.USUAL, found(Source.CATALOG, "imap.example.org"), network);

        assertThat(detection.outcome())
                .isEqualTo(new Outcome.Found(List.of(candidate(Source.CATALOG, "imap.example.org"))));
        assertThat(results(detection)).isEqualTo(Map.of(Source.CATALOG, FOUND, Source.MX, SKIPPED));
    }

    @Test
    void aBetterPlaceIsWaitedForAndComesFirst() throws Exception {
        var lowerAnswered = new CountDownLatch(1);
        var better = new Place(Source.AUTOCONFIG, () -> {
            lowerAnswered.await();
            return answer(Source.AUTOCONFIG, "better.example.org");
        });
        var lower = found(Source.SRV, "lower.example.org");

        var detection = new ConcurrentDetector(_ -> List.of(better, lower)).detect(ADA, Options.USUAL, one -> {
            heard.add(one);
            lowerAnswered.countDown();
        });

        assertThat(detection.outcome())
                .isEqualTo(new Outcome.Found(List.of(
                        candidate(Source.AUTOCONFIG, "better.example.org"),
                        candidate(Source.SRV, "lower.example.org"))));
        assertThat(heard).extracting(Asked::source).containsExactly(Source.SRV, Source.AUTOCONFIG);
    }

    @Test
    void aFindEndsTheWaitForLowerPlaces() throws Exception {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var better = new Place(Source.SRV, () -> {
            begun.await();
            return answer(Source.SRV, "imap.example.org");
        });
        var lower = new Place(Source.PROBE, () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return new Answer.Nothing();
        });

        var detection = detect(Options.USUAL, better, lower);

        assertThat(results(detection)).isEqualTo(Map.of(Source.SRV, FOUND, Source.PROBE, SKIPPED));
        interrupted.await();
    }

    @Test
    void aPlaceThatIsTooSlowHasFailed() throws Exception {
        var detection = detect(SOON, nothing(Source.MX), never(Source.PROBE));

        assertThat(detection.outcome()).isEqualTo(new Outcome.NotFound(Cause.DISCO_NOT_FOUND));
        assertThat(results(detection)).isEqualTo(Map.of(Source.MX, NOTHING, Source.PROBE, FAILED));
    }

    @Test
    void aLowerFindIsUsedWhenTheTimeOfTheBetterIsUp() throws Exception {
        var detection = detect(SOON, never(Source.AUTOCONFIG), found(Source.SRV, "imap.example.org"));

        assertThat(detection.outcome())
                .isEqualTo(new Outcome.Found(List.of(candidate(Source.SRV, "imap.example.org"))));
    }

    @Test
    void offlineIsNotFoundForNothingWasToBeLookedUp() throws Exception {
        var detection = detect(new Options(true, Duration.ofSeconds(1)), nothing(Source.CATALOG), never(Source.MX));

        assertThat(detection.outcome()).isEqualTo(new Outcome.NotFound(Cause.DISCO_NOT_FOUND));
        assertThat(results(detection)).isEqualTo(Map.of(Source.CATALOG, NOTHING, Source.MX, SKIPPED));
    }

    @Test
    void offlineTheCatalogStillAnswers() throws Exception {
        var detection = detect(
                new Options(true, Duration.ofSeconds(1)), found(Source.CATALOG, "imap.example.org"), never(Source.MX));

        assertThat(detection.outcome()).isInstanceOf(Outcome.Found.class);
    }

    @Test
    void aDomainWhoseNameServersAreDownIsUnreachable() throws Exception {
        var detection =
                detect(Options.USUAL, says(Source.MX, new Answer.Failed(Cause.DNS_TEMPORARY)), nothing(Source.ISPDB));

        assertThat(detection.outcome()).isEqualTo(new Outcome.Unreachable(Cause.DNS_TEMPORARY));
    }

    @Test
    void aDomainThatDoesNotExistEndsTheSearch() throws Exception {
        var detection =
                detect(Options.USUAL, says(Source.MX, new Answer.Ruled(Cause.DOMAIN_NOT_FOUND)), never(Source.PROBE));

        assertThat(detection.outcome()).isEqualTo(new Outcome.NotFound(Cause.DOMAIN_NOT_FOUND));
        assertThat(results(detection)).isEqualTo(Map.of(Source.MX, NOTHING, Source.PROBE, SKIPPED));
    }

    @Test
    void aProviderWithoutMailProgramsIsSaid() throws Exception {
        var provider = new ProviderName("tuta", "Tuta");

        var detection =
                detect(Options.USUAL, says(Source.CATALOG, new Answer.Refused(provider, List.of())), never(Source.MX));

        assertThat(detection.outcome()).isEqualTo(new Outcome.Refused(provider, List.of()));
    }

    @Test
    void hostileSettingsAreSaidWhereNothingElseIsFound() throws Exception {
        var detection = detect(
                Options.USUAL,
                nothing(Source.MX),
                says(Source.AUTOCONFIG, new Answer.Failed(Cause.DISCO_MALICIOUS)),
                nothing(Source.SRV));

        assertThat(detection.outcome()).isEqualTo(new Outcome.NotFound(Cause.DISCO_MALICIOUS));
    }

    @Test
    void placesThatAgreeAreOneCandidateWithTheBetterEvidence() throws Exception {
        var untrusted = new Answer.Found(List.of(Servers.offer("imap.example.org", "smtp.example.org")
                .candidate(new Evidence(Source.AUTOCONFIG, "http", false, List.of(Cause.DISCO_INSECURE)))));
        var both = new CountDownLatch(1);
        var slow = new Place(Source.AUTOCONFIG, () -> {
            both.await();
            return untrusted;
        });

        var detection = new ConcurrentDetector(_ -> List.of(slow, found(Source.SRV, "imap.example.org")))
                .detect(ADA, Options.USUAL, _ -> both.countDown());

        assertThat(detection.outcome())
                .isEqualTo(new Outcome.Found(List.of(candidate(Source.SRV, "imap.example.org"))));
    }

    @Test
    void cancellingReachesEveryPlace() throws Exception {
        var asked = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var place = new Place(Source.PROBE, () -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return new Answer.Nothing();
        });
        var searching = Thread.ofVirtual()
                .unstarted(() -> assertThatThrownBy(() -> detect(Options.USUAL, place))
                        .isInstanceOf(InterruptedException.class));
        searching.start();
        asked.await();

        searching.interrupt();

        interrupted.await();
        searching.join();
    }

    private Detection detect(Options options, DetectionSource... sources) throws InterruptedException {
        return new ConcurrentDetector(_ -> List.of(sources)).detect(ADA, options, heard::add);
    }

    private static Map<Source, Asked.Result> results(Detection detection) {
        return detection.asked().stream().collect(Collectors.toMap(Asked::source, Asked::result));
    }

    private static DetectionSource found(Source source, String host) {
        return says(source, answer(source, host));
    }

    private static Answer answer(Source source, String host) {
        return new Answer.Found(List.of(candidate(source, host)));
    }

    private static Candidate candidate(Source source, String host) {
        return Servers.offer(host, "smtp.example.org").candidate(new Evidence(source, "", true, List.of()));
    }

    private static DetectionSource nothing(Source source) {
        return says(source, new Answer.Nothing());
    }

    private static DetectionSource says(Source source, Answer answer) {
        return new Place(source, () -> answer);
    }

    private static DetectionSource never(Source source) {
        return new Place(source, () -> {
            new CountDownLatch(1).await();
            throw new AssertionError();
        });
    }

    private interface Thought {
        Answer think() throws InterruptedException;
    }

    private record Place(Source id, Thought thought) implements DetectionSource {

        @Override
        public Answer ask(EmailAddress address) {
            try {
                return thought.think();
            } catch (InterruptedException e) {
                return new Answer.Nothing();
            }
        }
    }
}
