package org.mailwright.profile;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mailwright.detect.Source;
import static org.assertj.core.api.Assertions.assertThat;

class SourceWordsTest {

    @Test
    void aProfileTakesTheWordsThatTheProgramWrites() {
        var ours = Stream.concat(Arrays.stream(Source.values()).map(Source::code), Stream.of("manual", "check"))
                .collect(Collectors.toSet());

        assertThat(ProfileReader.SOURCES).isEqualTo(ours);
    }
}
