package org.mailwright.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mailwright.model.EmailAddress;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;
import org.mailwright.profile.ProfileReading.Problem;

/** What a report was made of can be tested again from its file. */
class ReportAgainTest {

    private static final EmailAddress ADA =
            EmailAddress.parse("ada@example.org").orElseThrow();

    @Test
    void theSettingsOfAReportAreReadLikeAProfile() {
        var check = Samples.refused(ADA, "CORP\\ada");
        var read = new ProfileReader()
                .read(Samples.report(check, false, Locale.GERMAN).json().getBytes(UTF_8));

        assertThat(read).isInstanceOfSatisfying(ProfileReading.Read.class, found -> {
            assertThat(found.profile().settings()).isEqualTo(check.settings().withNames("", ""));
            assertThat(found.profile().source()).isEqualTo("profile");
        });
    }

    @Test
    void aReportThatHidesItsAddressIsOfNobody() {
        var json = Samples.report(Samples.neverBegun(ADA), true, Locale.ENGLISH).json();

        assertThat(new ProfileReader().read(json.getBytes(UTF_8)))
                .isEqualTo(new ProfileReading.Refused(Problem.BAD_ADDRESS, "address", 0));
    }
}
