package org.mailwright.detect.source;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.detect.Candidate.Evidence;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.FakeCatalog;
import org.mailwright.detect.Source;
import org.mailwright.model.EmailAddress;
import static org.assertj.core.api.Assertions.assertThat;

class CatalogSourceTest {

    private final CatalogSource source = new CatalogSource(FakeCatalog.CATALOG, FakeCatalog.CLOCK);

    @Test
    void aKnownDomainIsTrustedThoughItsServersAreElsewhere() {
        assertThat(ask("ada@big.example"))
                .isEqualTo(new Answer.Found(
                        List.of(FakeCatalog.BIG_OFFER.candidate(new Evidence(Source.CATALOG, "", true, List.of())))));
    }

    @Test
    void aProviderWithoutMailProgramsRefuses() {
        assertThat(ask("ada@shut.example"))
                .isEqualTo(new Answer.Refused(FakeCatalog.SHUT, List.of(FakeCatalog.NO_IMAP)));
    }

    @Test
    void anUnknownDomainIsNothing() {
        assertThat(ask("ada@example.org")).isEqualTo(new Answer.Nothing());
    }

    @Test
    void theBundledCatalogAnswersWithTheAddressFilledIn() {
        var answer = new CatalogSource(ProviderCatalog.bundled(), InstantSource.system())
                .ask(EmailAddress.parse("ada@posteo.de").orElseThrow());

        var candidate = ((Answer.Found) answer).candidates().getFirst();
        assertThat(candidate.incoming().getFirst().endpoint().host()).isEqualTo("posteo.de");
        assertThat(candidate.outgoing().getFirst().username()).isEqualTo("ada@posteo.de");
    }

    private Answer ask(String address) {
        return source.ask(EmailAddress.parse(address).orElseThrow());
    }
}
