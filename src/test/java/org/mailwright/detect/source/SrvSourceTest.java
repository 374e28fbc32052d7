package org.mailwright.detect.source;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mailwright.detect.Candidate.Evidence;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.FakeDns;
import org.mailwright.detect.PublicSuffixes;
import org.mailwright.detect.Servers;
import org.mailwright.detect.Source;
import org.mailwright.detect.TrustPolicy;
import org.mailwright.detect.UntrustedSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.Scheduler;
import static org.assertj.core.api.Assertions.assertThat;

class SrvSourceTest {

    private final FakeDns dns = new FakeDns();

    @Test
    void serversOfTheDomainItselfAreTrustedAndBothFormsOfTheNameOffered() {
        dns.srv("_imaps._tcp.example.org", 0, 1, 993, "imap.example.org")
                .srv("_submissions._tcp.example.org", 0, 1, 465, "smtp.example.org");
        var imap = Servers.imap("imap.example.org");
        var smtp = Servers.smtp("smtp.example.org");

        assertThat(ask())
                .isEqualTo(found(
                        new UntrustedSettings(
                                List.of(imap, imap.withUsername("ada")), List.of(smtp, smtp.withUsername("ada"))),
                        true));
    }

    @Test
    void serversElsewhereNeedConsent() {
        dns.srv("_imaps._tcp.example.org", 0, 1, 993, "imap.evil.example");

        assertThat(candidate().evidence())
                .isEqualTo(new Evidence(Source.SRV, "example.org", false, List.of(Cause.DISCO_FOREIGN_HOST)));
    }

    @Test
    void everyServiceIsReadTlsBeforeUpgradeAndImapBeforePop() {
        dns.srv("_imaps._tcp.example.org", 0, 0, 993, "a.example.org")
                .srv("_imap._tcp.example.org", 0, 0, 143, "b.example.org")
                .srv("_pop3s._tcp.example.org", 0, 0, 995, "c.example.org")
                .srv("_pop3._tcp.example.org", 0, 0, 110, "d.example.org")
                .srv("_submissions._tcp.example.org", 0, 0, 465, "e.example.org")
                .srv("_submission._tcp.example.org", 0, 0, 587, "f.example.org");

        assertThat(candidate().incoming().subList(0, 4))
                .containsExactly(
                        Servers.imap("a.example.org"),
                        Servers.server(Protocol.IMAP, "b.example.org", 143, Encryption.STARTTLS),
                        Servers.server(Protocol.POP3, "c.example.org", 995, Encryption.TLS),
                        Servers.server(Protocol.POP3, "d.example.org", 110, Encryption.STARTTLS));
        assertThat(candidate().outgoing().subList(0, 2))
                .containsExactly(
                        Servers.smtp("e.example.org"),
                        Servers.server(Protocol.SMTP, "f.example.org", 587, Encryption.STARTTLS));
    }

    @Test
    void lowerPrioritiesComeFirstAndWeightsAreDrawnFor() {
        dns.srv("_imaps._tcp.example.org", 20, 0, 993, "last.example.org")
                .srv("_imaps._tcp.example.org", 10, 0, 993, "light.example.org")
                .srv("_imaps._tcp.example.org", 10, 65535, 993, "heavy.example.org");

        assertThat(hosts().subList(0, 3)).containsExactly("heavy.example.org", "light.example.org", "last.example.org");
    }

    @Test
    void aDotIsNoOffer() {
        dns.srv("_imaps._tcp.example.org", 0, 0, 0, "").srv("_pop3s._tcp.example.org", 0, 0, 995, "pop.example.org");

        assertThat(hosts()).containsOnly("pop.example.org");
    }

    @Test
    void targetsThatAreNoHostsOnTheInternetAreLeftOut() {
        dns.srv("_imaps._tcp.example.org", 0, 0, 993, "127.0.0.1")
                .srv("_imaps._tcp.example.org", 1, 0, 993, "localhost")
                .srv("_imaps._tcp.example.org", 2, 0, 993, "x\\013\\010y.example.org")
                .srv("_imaps._tcp.example.org", 3, 0, 0, "zero.example.org")
                .srv("_imaps._tcp.example.org", 4, 0, 993, "good.example.org");

        assertThat(hosts()).containsOnly("good.example.org");
    }

    @Test
    void thousandsOfServersAreBounded() {
        for (int i = 0; i < 5000; i++) dns.srv("_imaps._tcp.example.org", 0, 0, 993, "h" + i + ".example.org");

        assertThat(hosts().stream().distinct()).hasSize(8);
    }

    @Test
    void aDepartmentFallsBackToItsUniversity() {
        dns.mx("dept.example.org", 0, "mx.example.org").srv("_imaps._tcp.example.org", 0, 0, 993, "imap.example.org");

        var answer =
                source().ask(EmailAddress.parse("ada@mail.dept.example.org").orElseThrow());

        assertThat(((Answer.Found) answer).candidates().getFirst().evidence())
                .isEqualTo(new Evidence(Source.SRV, "example.org", true, List.of()));
    }

    @Test
    void noRecordsAreNothing() {
        dns.mx("example.org", 0, "mx.example.org");

        assertThat(ask()).isEqualTo(new Answer.Nothing());
    }

    @Test
    void aNameServerInTroubleIsNotNothing() {
        dns.down();

        assertThat(ask()).isEqualTo(new Answer.Failed(Cause.DNS_TEMPORARY));
    }

    private SrvSource source() {
        return new SrvSource(dns, new TrustPolicy(PublicSuffixes.bundled()), new Random(1), Scheduler.REAL);
    }

    private Answer ask() {
        return source().ask(EmailAddress.parse(Servers.ADA).orElseThrow());
    }

    private Candidate candidate() {
        return ((Answer.Found) ask()).candidates().getFirst();
    }

    private List<String> hosts() {
        return candidate().incoming().stream()
                .map(ServerSettings::endpoint)
                .map(endpoint -> endpoint.host())
                .toList();
    }

    private static Answer found(UntrustedSettings offer, boolean trusted) {
        return new Answer.Found(List.of(offer.candidate(new Evidence(Source.SRV, "example.org", trusted, List.of()))));
    }
}
