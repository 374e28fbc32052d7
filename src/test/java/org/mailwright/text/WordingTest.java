package org.mailwright.text;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.check.AuthenticationResults;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

class WordingTest {

    private static final Wording ENGLISH = new Wording(Messages.in(Locale.ENGLISH));

    @Test
    void namesTheServerThatIsKnown() {
        var subject = new Subject("smtp.example.org", "2525", "ada@example.org", "Example", List.of());

        var advice = ENGLISH.of(Cause.CONN_REFUSED, subject);

        assertThat(advice.happened()).contains("smtp.example.org", "2525");
    }

    @ParameterizedTest
    @EnumSource
    void readsWellWhereNothingIsKnown(Cause cause) {
        for (var language : Messages.LANGUAGES) {
            var advice = new Wording(Messages.in(language)).of(cause, Subject.UNKNOWN);

            assertThat(List.of(advice.title(), advice.happened(), advice.next()))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("  ", " .", " ,", "{"));
        }
    }

    @Test
    void namesTheProviderWhereOnlyItIsKnown() {
        var subject = new Subject("", "", "", "Posteo", List.of());

        assertThat(ENGLISH.of(Cause.AUTH_APP_PASSWORD_REQUIRED, subject).happened())
                .contains("Posteo");
        assertThat(ENGLISH.of(Cause.CONN_REFUSED, subject).happened()).startsWith("The server was reached");
    }

    @Test
    void handsOnTheTurnAndTheLinks() {
        var page = URI.create("https://help.example.org/smtp");

        var advice = ENGLISH.of(Cause.AUTH_SMTP_DISABLED, new Subject("", "", "", "", List.of(page)));

        assertEquals(Turn.IT, advice.turn());
        assertEquals(List.of(page), advice.links());
    }

    @Test
    void saysTheEncryptionAsOutlookDoes() {
        assertEquals("SSL/TLS", ENGLISH.of(Encryption.TLS));
        assertEquals("Keine", new Wording(Messages.in(Locale.GERMAN)).of(Encryption.NONE));
    }

    @Test
    void oneProofIsEnoughWhereDmarcSaysSo() {
        var results = new AuthenticationResults(Optional.of("softfail"), Optional.of("pass"), Optional.of("pass"));

        assertThat(ENGLISH.of(results))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("could verify", "(DKIM, DMARC)")
                        .doesNotContain("SPF"));
    }

    @Test
    void saysWhichProofFailed() {
        var results = new AuthenticationResults(Optional.of("pass"), Optional.of("fail"), Optional.of("none"));

        assertThat(ENGLISH.of(results))
                .hasValueSatisfying(
                        words -> assertThat(words).contains("could not fully verify", "(DKIM: fail, DMARC: none)"));
    }
}
