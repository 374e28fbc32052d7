package org.mailwright.detect.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.FakeCatalog;
import org.mailwright.detect.FakeDns;
import org.mailwright.detect.PublicSuffixes;
import org.mailwright.detect.TrustPolicy;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;

class ProxiedMxSourceTest {

    private final FakeDns dns = new FakeDns();
    private final ProxiedMxSource source = new ProxiedMxSource(
            new MxSource(dns, FakeCatalog.CATALOG, FakeCatalog.CLOCK, new TrustPolicy(PublicSuffixes.bundled())), dns);

    @Test
    void aNameServerOfTheOwnNetworkOnlyRulesNoDomainOut() {
        assertThat(ask()).isEqualTo(new Answer.Failed(Cause.DNS_TEMPORARY));
    }

    @Test
    void oneThatKnowsTheInternetDoes() {
        dns.address("autoconfig.thunderbird.net", "192.0.2.1");

        assertThat(ask()).isEqualTo(new Answer.Ruled(Cause.DOMAIN_NOT_FOUND));
    }

    @Test
    void whatItKnowsIsKept() {
        dns.mx("example.org", 0, "");

        assertThat(ask()).isEqualTo(new Answer.Ruled(Cause.DOMAIN_NO_MAIL));
    }

    private Answer ask() {
        return source.ask(EmailAddress.parse("ada@example.org").orElseThrow());
    }
}
