package org.mailwright.ui.done;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.export.guide.Device;
import org.mailwright.export.guide.Guides;
import org.mailwright.export.guide.MailProgram;
import org.mailwright.export.guide.Platform;

class SuggestionsTest {

    @ParameterizedTest
    @EnumSource(
            value = Platform.class,
            names = {"WINDOWS", "MAC", "LINUX"})
    void theIPhoneIsOneClickAwayAndEveryProgramTwo(Platform here) {
        var offered = new Suggestions(here, Guides.all());

        assertThat(offered.first().stream().map(MailProgram::id)).contains("iphone");
        assertThat(offered.first()).hasSizeBetween(2, 4);
        assertThat(Stream.of(Device.values())
                        .flatMap(device -> offered.all(device).stream())
                        .map(MailProgram::id))
                .containsExactlyInAnyOrderElementsOf(Guides.ids().toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = Platform.class,
            names = {"WINDOWS", "MAC", "LINUX"})
    void whatRunsHereComesFirst(Platform here) {
        var offered = new Suggestions(here, Guides.all());

        assertThat(offered.first().getFirst().platforms()).contains(here);
        assertThat(offered.all(Device.COMPUTER).getFirst().platforms()).contains(here);
    }
}
