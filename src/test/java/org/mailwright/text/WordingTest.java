package org.mailwright.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.catalog.HelpPlace;
import org.mailwright.check.AuthenticationResults;
import org.mailwright.check.Observation;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Turn;

class WordingTest {

    private static final Wording ENGLISH = new Wording(Messages.in(Locale.ENGLISH));
    private static final List<Wording> ALL =
            Messages.LANGUAGES.stream().map(Messages::in).map(Wording::new).toList();

    @Test
    void stepsQuoteOnlyButtonsThatThePageHas() {
        var tested = new Subject("smtp.example.org", "465", "ada@example.org", "Example", List.of());
        var all = tested.beside(new Subject.Buttons("Test again", ""));
        var one = tested.beside(new Subject.Buttons("Test again", "", false));

        assertThat(ENGLISH.of(Cause.CLOCK_WRONG, one).next()).contains("press “Test again”");
        assertThat(ENGLISH.of(Cause.CLOCK_WRONG, tested).next()).doesNotContain("“");
        assertThat(ENGLISH.of(Cause.TLS_VERSION_OLD, all).next()).contains("“Change the settings”");
        assertThat(ENGLISH.of(Cause.TLS_VERSION_OLD, one).next()).doesNotContain("“");
        assertThat(ENGLISH.of(Cause.OAUTH_DENIED, all).next()).doesNotContain("“");
    }

    @Test
    void theFirstStepNamesTheProvidersWebsiteWhereItIsKnown() {
        var yahoo = new Subject("", "", "", "Yahoo", List.of())
                .at(Optional.of(new HelpPlace(Optional.of("mail.yahoo.com"), Map.of())));

        assertThat(ENGLISH.of(Cause.AUTH_WEB_LOGIN_REQUIRED, yahoo).steps().getFirst())
                .isEqualTo("Open your provider’s website in a browser and sign in. At Yahoo, go to mail.yahoo.com.");
    }

    @Test
    void namesTheServerThatIsKnown() {
        var subject = new Subject("smtp.example.org", "2525", "ada@example.org", "Example", List.of());

        var advice = ENGLISH.of(Cause.DNS_NOT_FOUND, subject);

        assertThat(advice.happened()).contains("smtp.example.org");
    }

    @Test
    void saysOnlyOfATestOfItsOwnThatNoPasswordWasSent() {
        var tested = new Subject("smtp.example.org", "465", "ada@example.org", "Example", List.of());

        assertThat(ENGLISH.of(Cause.CERT_EXPIRED, tested).happened()).contains("No password was sent");
        assertThat(ENGLISH.of(Cause.CERT_EXPIRED, Subject.UNKNOWN).happened()).doesNotContain("password");
    }

    @ParameterizedTest
    @EnumSource
    void whatToDoIsOneToThreeSteps(Cause cause) {
        for (var wording : ALL) {
            var steps = wording.of(cause, Subject.UNKNOWN).steps();

            assertThat(steps).hasSizeBetween(1, 3).noneMatch(String::isBlank);
        }
    }

    @Test
    void saysWhereOnlyWaitingHelps() {
        var advice = ENGLISH.of(Cause.GREYLISTED, Subject.UNKNOWN);

        assertEquals(Turn.PROVIDER, advice.turn());
        assertEquals("Only waiting helps", advice.who());
    }

    @Test
    void aClueForTheReaderMakesItTheReadersTurn() {
        var advice = ENGLISH.of(Cause.CONN_TIMEOUT, List.of(Observation.OFFLINE), Subject.UNKNOWN);

        assertEquals(Turn.YOU, advice.turn());
        assertEquals("You can fix this", advice.who());
    }

    @ParameterizedTest
    @EnumSource
    void readsWellWhereNothingIsKnown(Cause cause) {
        for (var wording : ALL) {
            var advice = wording.of(cause, Subject.UNKNOWN);

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
