package org.mailwright.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Detector.Options;

/** Name servers or Mozilla's list that had no time to answer, because other work took it, leave open what they would have said. */
class StarvedSearchTest extends DetectorBench {

    private static final Options SHORT = new Options(false, Duration.ofMillis(50));
    private static final List<Source> PLACES = List.of(
            Source.MX, Source.AUTOCONFIG, Source.PACC, Source.SRV, Source.ISPDB, Source.AUTODISCOVER, Source.PROBE);

    @Test
    void aSearchThatIsWhollyStarvedIsUnreachable() throws Exception {
        assertUnreachable(PLACES.stream().map(DetectorBench::never).toArray(DetectionSource[]::new));
    }

    @ParameterizedTest
    @EnumSource(names = {"MX", "SRV", "ISPDB"})
    void onePlaceThatIsStarvedIsEnough(Source starved) throws Exception {
        assertUnreachable(PLACES.stream()
                .map(place -> place == starved ? never(place) : nothing(place))
                .toArray(DetectionSource[]::new));
    }

    private void assertUnreachable(DetectionSource... places) throws Exception {
        var detection = detect(SHORT, places);

        assertThat(detection.outcome()).as("%s", Arrays.toString(places)).isInstanceOf(Outcome.Unreachable.class);
    }
}
