package org.mailwright.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailwright.catalog.Verified;
import org.mailwright.detect.Candidate.Evidence;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.Detector.Options;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import static org.assertj.core.api.Assertions.assertThat;

/** An entry of the catalog that is old, or that no source confirms, beside what the domain itself publishes. */
class DoubtfulCatalogTest {

    private static final EmailAddress ADA = EmailAddress.parse(Servers.ADA).orElseThrow();
    private static final Optional<Verified.Doubt> OLD = Optional.of(new Verified.Doubt.Old(2010));

    @Test
    void theDomainsOwnFileComesFirst() throws Exception {
        var candidates = search(
                Options.USUAL,
                catalog(OLD),
                says(Source.AUTOCONFIG, true, "new.example.org"),
                says(Source.ISPDB, true, "list.example.org"));

        assertThat(hosts(candidates)).startsWith("new.example.org", "old.example.org");
        assertThat(candidates.get(1).evidence().doubt()).isEqualTo(OLD);
    }

    @Test
    void aFreshEntryNeedsNobodyElse() throws Exception {
        var candidates =
                search(Options.USUAL, catalog(Optional.empty()), says(Source.AUTOCONFIG, true, "new.example.org"));

        assertThat(hosts(candidates)).containsExactly("old.example.org");
    }

    @Test
    void whatCouldBeForgedStaysBehindIt() throws Exception {
        var candidates = search(Options.USUAL, catalog(OLD), says(Source.AUTOCONFIG, false, "forged.example.org"));

        assertThat(hosts(candidates)).containsExactly("old.example.org", "forged.example.org");
    }

    @Test
    void theProviderThatTakesTheMailComesFirst() throws Exception {
        var candidates = search(Options.USUAL, catalog(OLD), says(Source.MX, false, "moved.example.net"));

        assertThat(hosts(candidates)).containsExactly("moved.example.net", "old.example.org");
    }

    @Test
    void anUnconfirmedEntryIsNoBetterThanAnOldOne() throws Exception {
        var candidates = search(
                Options.USUAL,
                catalog(Optional.of(new Verified.Doubt.Unconfirmed())),
                says(Source.SRV, true, "new.example.org"));

        assertThat(hosts(candidates)).containsExactly("new.example.org", "old.example.org");
    }

    @Test
    void itIsTheAnswerWhereNobodyElseKnows() throws Exception {
        assertThat(hosts(search(Options.USUAL, catalog(OLD), new Place(Source.MX, new Answer.Nothing()))))
                .containsExactly("old.example.org");
        assertThat(hosts(search(
                        new Options(true, Duration.ofSeconds(1)),
                        catalog(OLD),
                        says(Source.AUTOCONFIG, true, "new.example.org"))))
                .containsExactly("old.example.org");
    }

    @Test
    void aDomainThatIsGoneIsNotFound() throws Exception {
        var gone = new Place(Source.MX, new Answer.Ruled(Cause.DOMAIN_NOT_FOUND));

        assertThat(outcome(Options.USUAL, catalog(OLD), gone)).isEqualTo(new Outcome.NotFound(Cause.DOMAIN_NOT_FOUND));
    }

    private static List<Candidate> search(Options options, DetectionSource... places) throws InterruptedException {
        return ((Outcome.Found) outcome(options, places)).candidates();
    }

    private static Outcome outcome(Options options, DetectionSource... places) throws InterruptedException {
        return new ConcurrentDetector(_ -> List.of(places))
                .detect(ADA, options, new ArrayList<Detection.Asked>()::add)
                .outcome();
    }

    private static DetectionSource catalog(Optional<Verified.Doubt> doubt) {
        return says(new Evidence(Source.CATALOG, "", true, List.of(), doubt), "old.example.org");
    }

    private static DetectionSource says(Source source, boolean trusted, String host) {
        return says(new Evidence(source, "example.org", trusted, List.of()), host);
    }

    private static DetectionSource says(Evidence evidence, String host) {
        var offer = new UntrustedSettings(List.of(Servers.imap(host)), List.of());
        return new Place(evidence.source(), new Answer.Found(List.of(offer.candidate(evidence))));
    }

    private static List<String> hosts(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.incoming().getFirst().endpoint().host())
                .toList();
    }

    private record Place(Source id, Answer answer) implements DetectionSource {

        @Override
        public Answer ask(EmailAddress address) {
            return answer;
        }
    }
}
