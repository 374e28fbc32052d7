package org.mailwright.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mailwright.detect.Detection.Asked.Result.FAILED;
import static org.mailwright.detect.Detection.Asked.Result.FOUND;
import static org.mailwright.detect.Detection.Asked.Result.NOTHING;
import static org.mailwright.detect.Detection.Asked.Result.SKIPPED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.mailwright.detect.Detection.Asked;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.Detector.Options;
import org.mailwright.model.Cause;

class ConcurrentDetectorTest extends DetectorBench {

    private static final Options SOON = new Options(false, Duration.ofMillis(50));

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
    void placesThatAgreeAreOneCandidateWithTheBetterEvidence() throws Exception {
        var untrusted = new Answer.Found(List.of(Servers.offer("imap.example.org", "smtp.example.org")
                .candidate(new Provenance(Source.AUTOCONFIG, "http", false, List.of(Cause.DISCO_INSECURE)))));
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
}
