package org.mailwright.detect;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailwright.detect.Candidate.Evidence;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.model.Side;
import static org.assertj.core.api.Assertions.assertThat;

class ConflictTest {

    @Test
    void placesThatNameDifferentServersAreSaid() {
        var found = found(
                candidate(Source.AUTOCONFIG, "imap.example.org", "smtp.example.org"),
                candidate(Source.SRV, "other.example.org", "smtp.example.org"));

        assertThat(found.conflicts())
                .containsExactly(new Conflict(
                        Side.INCOMING, Source.AUTOCONFIG, "imap.example.org", Source.SRV, "other.example.org"));
    }

    @Test
    void onePlaceDoesNotContradictItself() {
        assertThat(found(
                                candidate(Source.MX, "imap.one.example", "smtp.one.example"),
                                candidate(Source.MX, "imap.two.example", "smtp.two.example"))
                        .conflicts())
                .isEmpty();
    }

    private static Outcome.Found found(Candidate... candidates) {
        return new Outcome.Found(List.of(candidates));
    }

    private static Candidate candidate(Source source, String incoming, String outgoing) {
        return Servers.offer(incoming, outgoing).candidate(new Evidence(source, "", true, List.of()));
    }
}
