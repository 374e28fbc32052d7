package org.mailwright.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.mailwright.catalog.NamedIssuer;
import org.mailwright.detect.Detection.Asked;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;

/** What evidence is worth, and what it keeps when it is handed on. */
class ProvenanceTest {

    private static final Optional<NamedIssuer> ISSUER =
            Optional.of(new NamedIssuer(URI.create("https://login.example.org"), Set.of("imap.example.org")));
    private static final ProviderName NAME = new ProviderName("example", "Example Mail");

    @Test
    void consentIsNeededForWhatIsUntrustedOrWarnedOf() {
        assertThat(new Provenance(Source.SRV, "", true, List.of()).needsConsent())
                .isFalse();
        assertThat(new Provenance(Source.SRV, "", false, List.of()).needsConsent())
                .isTrue();
        assertThat(new Provenance(Source.SRV, "", true, List.of(Cause.DISCO_PLAINTEXT_SERVERS)).needsConsent())
                .isTrue();
    }

    @Test
    void aSuggestionIsBelievedWhereACheckHasSeenItWork() {
        assertThat(Provenance.suggested(true).trusted()).isTrue();
        assertThat(Provenance.suggested(false).needsConsent()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"MANUAL", "CHECK"})
    void thePersonsOwnHandAndACheckAreNotElsewhere(Source source) {
        assertThat(from(source).isFromElsewhere()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"MANUAL", "CHECK"})
    void allOthersAre(Source source) {
        assertThat(from(source).isFromElsewhere()).isTrue();
        assertThat(from(source).isGuess()).isEqualTo(source == Source.PROBE);
    }

    private static Provenance from(Source source) {
        return Provenance.MANUAL.from(source);
    }

    /** A browser would be sent there. */
    @Test
    void anAuthorizationServerIsTakenFromATrustedPlaceOnly() {
        var trusted = new Provenance(Source.PACC, "", true, List.of()).signedInAt(ISSUER);

        assertThat(trusted.issuer()).isEqualTo(ISSUER);
        assertThat(trusted.signedInAt(Optional.of(new NamedIssuer(URI.create("https://evil.example"), Set.of())))
                        .issuer())
                .as("the first stays")
                .isEqualTo(ISSUER);
        assertThat(new Provenance(Source.PACC, "", false, List.of())
                        .signedInAt(ISSUER)
                        .issuer())
                .isEmpty();
    }

    @Test
    void anOfferTellsForWhichServersItsAuthorizationServerIs() {
        var offer = Servers.offer("imap.example.org", "smtp.example.org")
                .signedInAt(Optional.of(URI.create("https://login.example.org")));

        assertThat(TrustPolicy.known(Source.CATALOG, offer).provenance().issuer())
                .contains(new NamedIssuer(
                        URI.create("https://login.example.org"), Set.of("imap.example.org", "smtp.example.org")));
    }

    @Test
    void aRefusalIsTheWordOfThePlaceThatFoundTheProvider() {
        var refused = new Detection.Outcome.Refused(NAME, List.of());

        assertThat(Provenance.of(
                        detection(
                                refused,
                                asked(Source.CATALOG, Asked.Result.NOTHING),
                                asked(Source.MX, Asked.Result.FOUND)),
                        refused))
                .isEqualTo(new Provenance(Source.MX, "", true, List.of()).of(Optional.of(NAME), List.of(), Map.of()));
        assertThat(Provenance.of(detection(refused), refused).source()).isEqualTo(Source.CATALOG);
    }

    private static Detection detection(Detection.Outcome outcome, Asked... asked) {
        return new Detection(EmailAddress.parse(Servers.ADA).orElseThrow(), outcome, List.of(asked), Duration.ZERO);
    }

    private static Asked asked(Source source, Asked.Result result) {
        return new Asked(source, result, Duration.ZERO, Optional.empty());
    }
}
