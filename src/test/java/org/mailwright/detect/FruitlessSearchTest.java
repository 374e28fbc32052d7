package org.mailwright.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.detect.Detection.Asked.Result.NOTHING;
import static org.mailwright.detect.Detection.Asked.Result.SKIPPED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.Detector.Options;
import org.mailwright.model.Cause;

/** A search that finds nothing says why. */
class FruitlessSearchTest extends DetectorBench {

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
}
