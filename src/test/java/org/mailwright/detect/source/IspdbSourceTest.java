package org.mailwright.detect.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.FakeDns;
import org.mailwright.detect.LoopbackWeb;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.PublicSuffixes;
import org.mailwright.detect.Servers;
import org.mailwright.detect.Source;
import org.mailwright.detect.TrustPolicy;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;

class IspdbSourceTest {

    private static final String PLACE = "autoconfig.thunderbird.net/v1.1/";

    private final FakeDns dns = new FakeDns().address("autoconfig.thunderbird.net", "127.0.0.1");
    private final LoopbackWeb web = new LoopbackWeb();
    private final IspdbSource source = new IspdbSource(web.client(dns), dns, new TrustPolicy(PublicSuffixes.bundled()));

    @AfterEach
    void close() throws Exception {
        web.close();
    }

    @Test
    void theEntryOfTheDomainIsFoundAndOnlyTheDomainIsTold() {
        web.secure.with(PLACE + "example.org", "text/xml", AutoconfigSourceTest.config("example.org"));

        assertThat(evidence()).isEqualTo(new Provenance(Source.ISPDB, "thunderbird.net", true, List.of()));
        assertThat(web.asked()).allMatch(line -> !line.contains("ada"));
    }

    @Test
    void theEntryOfWhoeverTakesTheMailNeedsConsent() {
        dns.mx("example.org", 0, "mx.example.net");
        web.secure.with(PLACE + "example.net", "text/xml", AutoconfigSourceTest.config("example.net"));

        assertThat(evidence())
                .isEqualTo(new Provenance(Source.ISPDB, "thunderbird.net", false, List.of(Cause.DISCO_FOREIGN_HOST)));
    }

    @Test
    void aDomainWithoutAnEntryIsNothing() {
        assertThat(ask()).isEqualTo(new Answer.Nothing());
    }

    @Test
    void aHostileEntryIsSaid() {
        web.secure.with(PLACE + "example.org", "text/xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><clientConfig/>");

        assertThat(ask()).extracting("cause").isEqualTo(Cause.DISCO_MALICIOUS);
    }

    private Answer ask() {
        return source.ask(EmailAddress.parse(Servers.ADA).orElseThrow());
    }

    private Provenance evidence() {
        return ((Answer.Found) ask()).candidates().getFirst().provenance();
    }
}
