package org.mailwright.detect.source;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailwright.check.Proves;
import org.mailwright.detect.Candidate.Evidence;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.FakeCatalog;
import org.mailwright.detect.FakeDns;
import org.mailwright.detect.PublicSuffixes;
import org.mailwright.detect.Servers;
import org.mailwright.detect.Source;
import org.mailwright.detect.TrustPolicy;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import static org.assertj.core.api.Assertions.assertThat;

class MxSourceTest {

    private final FakeDns dns = new FakeDns();
    private final MxSource source =
            new MxSource(dns, FakeCatalog.CATALOG, FakeCatalog.CLOCK, new TrustPolicy(PublicSuffixes.bundled()));

    @Test
    void aProviderFoundByMxNeedsConsentForItsServersAreElsewhere() {
        dns.mx("example.org", 10, "a.mx.big.example");

        assertThat(ask())
                .isEqualTo(new Answer.Found(List.of(FakeCatalog.BIG_OFFER.candidate(
                        new Evidence(Source.MX, "example.org", false, List.of(Cause.DISCO_FOREIGN_HOST))))));
    }

    @Test
    void theNextExchangerIsLookedAtWhereTheFirstIsNobodys() {
        dns.mx("example.org", 10, "filter.example.net").mx("example.org", 20, "a.mx.big.example");

        assertThat(ask()).isInstanceOf(Answer.Found.class);
    }

    @Test
    void aProviderWithoutMailProgramsRefuses() {
        dns.mx("example.org", 10, "a.mx.shut.example");

        assertThat(ask()).isEqualTo(new Answer.Refused(FakeCatalog.SHUT, List.of(FakeCatalog.NO_IMAP)));
    }

    @Test
    @Proves(Cause.DOMAIN_NO_MAIL)
    void aNullMxSaysThatTheDomainTakesNoMail() {
        dns.mx("example.org", 0, "");

        assertThat(ask()).isEqualTo(new Answer.Ruled(Cause.DOMAIN_NO_MAIL));
    }

    @Test
    @Proves(Cause.DOMAIN_NOT_FOUND)
    void aDomainThatDoesNotExistIsSaid() {
        assertThat(ask()).isEqualTo(new Answer.Ruled(Cause.DOMAIN_NOT_FOUND));
    }

    @Test
    void aNameServerInTroubleIsNoMissingDomain() {
        dns.down();

        assertThat(ask()).isEqualTo(new Answer.Failed(Cause.DNS_TEMPORARY));
    }

    @Test
    void anExchangerOfNobodyInTheCatalogIsNothing() {
        dns.mx("example.org", 10, "mx.example.org");

        assertThat(ask()).isEqualTo(new Answer.Nothing());
    }

    private Answer ask() {
        return source.ask(EmailAddress.parse(Servers.ADA).orElseThrow());
    }
}
