package org.mailwright.detect;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.catalog.Hint;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.catalog.Verified.Doubt;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.source.CatalogSource;
import org.mailwright.model.EmailAddress;
import static org.assertj.core.api.Assertions.assertThat;

/** What the built-in catalog says depends on the day. */
class CatalogDatesTest {

    private static final Set<Hint.Code> SMTP =
            Set.of(Hint.Code.ADMIN_MAY_BLOCK_SMTP_AUTH, Hint.Code.SMTP_PASSWORD_OFF_BY_DEFAULT);

    /** Microsoft switches passwords for SMTP off at the end of December 2026; until then an administrator may. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-26, ADMIN_MAY_BLOCK_SMTP_AUTH",
        "2026-12-30, ADMIN_MAY_BLOCK_SMTP_AUTH",
        "2026-12-31, SMTP_PASSWORD_OFF_BY_DEFAULT",
        "2028-01-01, SMTP_PASSWORD_OFF_BY_DEFAULT"
    })
    void microsoftsHintOnSmtpIsTheOneOfTheDay(String day, Hint.Code code) {
        var candidate = found("ada@contoso.onmicrosoft.com", day).getFirst();

        assertThat(candidate.hints().stream().map(Hint::code).filter(SMTP::contains))
                .containsExactly(code);
    }

    @Test
    void aSourceGrowsOld() {
        assertThat(found("ada@cgl.ucsf.edu", "2018-03-26").getFirst().evidence().doubt())
                .isEmpty();
        assertThat(found("ada@cgl.ucsf.edu", "2018-03-27").getFirst().evidence().doubt())
                .contains(new Doubt.Old(2010));
    }

    /** The group's providers gave their mail up in 2023, and who took part of it over has servers we do not know. */
    @ParameterizedTest
    @CsvSource({"tpg.com.au", "iinet.net.au", "internode.on.net", "westnet.com.au"})
    void aProviderThatClosedSaysWhereItsMailWent(String domain) {
        var answer = ask("ada@" + domain, "2026-11-26");

        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(((Answer.Refused) answer).hints())
                .extracting(Hint::code)
                .containsExactly(Hint.Code.MOVED_ON_REQUEST);
    }

    private static List<Candidate> found(String address, String day) {
        return ((Answer.Found) ask(address, day)).candidates();
    }

    private static Answer ask(String address, String day) {
        var clock = InstantSource.fixed(Instant.parse(day + "T12:00:00Z"));
        return new CatalogSource(ProviderCatalog.bundled(), clock)
                .ask(EmailAddress.parse(address).orElseThrow());
    }
}
