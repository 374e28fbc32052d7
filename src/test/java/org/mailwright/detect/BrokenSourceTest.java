package org.mailwright.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mailwright.detect.Detection.Asked.Result;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Detector.Options;
import org.mailwright.model.Cause;

/** An answer that breaks what reads it spoils its own source. */
class BrokenSourceTest extends DetectorBench {

    private static DetectionSource broken(Source source) {
        return new Place(source, () -> {
            throw new IllegalArgumentException("longer than 254 octets");
        });
    }

    @Test
    void theOthersAreStillAsked() throws Exception {
        var detection = detect(
                Options.USUAL,
                broken(Source.CATALOG),
                broken(Source.AUTOCONFIG),
                found(Source.SRV, "imap.example.org"));

        assertThat(detection.outcome())
                .isEqualTo(new Outcome.Found(List.of(candidate(Source.SRV, "imap.example.org"))));
        assertThat(results(detection))
                .isEqualTo(Map.of(
                        Source.CATALOG, Result.FAILED, Source.AUTOCONFIG, Result.FAILED, Source.SRV, Result.FOUND));
    }

    @Test
    void itIsNotTakenForAnAnswer() throws Exception {
        var detection = detect(Options.USUAL, broken(Source.AUTOCONFIG), nothing(Source.SRV));

        assertThat(detection.outcome()).isEqualTo(new Outcome.Unreachable(Cause.UNKNOWN));
    }
}
