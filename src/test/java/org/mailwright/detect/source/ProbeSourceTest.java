package org.mailwright.detect.source;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.Scheduler;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.mail.ProbeResult;
import static org.assertj.core.api.Assertions.assertThat;

class ProbeSourceTest {

    private static final ProbeResult WORKS = new ProbeResult.Works(List.of(AuthMethod.PASSWORD));

    private final FakeDns dns = new FakeDns();
    private final Map<String, ProbeResult> servers = new ConcurrentHashMap<>();
    private final List<String> tried = new CopyOnWriteArrayList<>();

    @Test
    void usualNamesAreTriedAndBothFormsOfTheNameOffered() {
        machine("192.0.2.1", "imap.example.org", "smtp.example.org");
        works("imap.example.org:993", "smtp.example.org:465");
        var imap = Servers.imap("imap.example.org");
        var smtp = Servers.smtp("smtp.example.org");

        var offer =
                new UntrustedSettings(List.of(imap, imap.withUsername("ada")), List.of(smtp, smtp.withUsername("ada")));
        assertThat(ask())
                .isEqualTo(new Answer.Found(
                        List.of(offer.candidate(new Evidence(Source.PROBE, "example.org", true, List.of())))));
    }

    @Test
    void namesThatDoNotExistAreNotTried() {
        machine("192.0.2.1", "mail.example.org");

        ask();

        assertThat(tried).isNotEmpty().allMatch(endpoint -> endpoint.startsWith("mail.example.org:"));
    }

    @Test
    void oneMachineIsTriedOnceAtAPortHoweverManyNamesItHas() {
        machine(
                "192.0.2.1",
                "imap.example.org",
                "pop.example.org",
                "smtp.example.org",
                "mail.example.org",
                "example.org");

        ask();

        assertThat(tried).hasSize(7).doesNotHaveDuplicates();
        assertThat(tried.stream().map(endpoint -> endpoint.replaceFirst(".*:", "")))
                .containsExactlyInAnyOrder("993", "465", "587", "995", "143", "110", "25");
    }

    @Test
    void anotherNameIsTriedWhereTheCertificateIsForAnother() {
        machine("192.0.2.1", "imap.example.org", "mail.example.org");
        fails(Cause.CERT_HOSTNAME_MISMATCH, "imap.example.org:993");
        works("mail.example.org:993");

        assertThat(incoming().getFirst()).isEqualTo(Servers.imap("mail.example.org"));
    }

    @Test
    void theSecondWaveIsOnlyForWhatIsMissing() {
        machine("192.0.2.1", "mail.example.org");
        works("mail.example.org:993", "mail.example.org:587");

        ask();

        assertThat(tried)
                .doesNotContain("mail.example.org:143", "mail.example.org:25")
                .contains("mail.example.org:110");
    }

    @Test
    void port25IsTheLastResort() {
        machine("192.0.2.1", "mail.example.org");
        works("mail.example.org:25");

        assertThat(candidate().outgoing().getFirst())
                .isEqualTo(Servers.server(Protocol.SMTP, "mail.example.org", 25, Encryption.STARTTLS));
    }

    @Test
    void exchangersOfAnotherDomainNeedConsent() {
        dns.mx("example.org", 0, "mx.example.net").address("mx.example.net", "192.0.2.9");
        works("mx.example.net:993", "mx.example.net:465");

        assertThat(candidate().evidence())
                .isEqualTo(new Evidence(Source.PROBE, "example.org", false, List.of(Cause.DISCO_FOREIGN_HOST)));
    }

    @Test
    void imapComesBeforePop() {
        machine("192.0.2.1", "pop.example.org");
        machine("192.0.2.2", "mail.example.org");
        works("pop.example.org:995", "mail.example.org:993");

        assertThat(incoming()).extracting(ServerSettings::protocol).startsWith(Protocol.IMAP, Protocol.POP3);
    }

    @Test
    void silentPortsAreNothingAndBrokenServersAreSaid() {
        machine("192.0.2.1", "mail.example.org");
        fails(Cause.CONN_TIMEOUT, "mail.example.org:993");
        assertThat(ask()).isEqualTo(new Answer.Nothing());

        fails(Cause.CERT_EXPIRED, "mail.example.org:465");
        assertThat(ask()).isEqualTo(new Answer.Failed(Cause.CERT_EXPIRED));
    }

    @Test
    void aNameServerInTroubleIsNotNothing() {
        dns.down();

        assertThat(ask()).isEqualTo(new Answer.Failed(Cause.DNS_TEMPORARY));
    }

    @Test
    void aPortIsNotTriedTwice() {
        try (var budget = new SearchBudget()) {
            var probe = ProbeSource.within(budget, (_, _, _) -> WORKS);
            var endpoint = new Endpoint("mail.example.org", 993);

            assertThat(probe.probe(Protocol.IMAP, endpoint, Encryption.TLS)).isEqualTo(WORKS);
            assertThat(probe.probe(Protocol.IMAP, endpoint, Encryption.TLS))
                    .isEqualTo(new ProbeResult.Fails(Cause.CONN_REFUSED));
        }
    }

    private void machine(String address, String... names) {
        for (var name : names) dns.address(name, address);
    }

    private void works(String... endpoints) {
        for (var endpoint : endpoints) servers.put(endpoint, WORKS);
    }

    private void fails(Cause cause, String endpoint) {
        servers.put(endpoint, new ProbeResult.Fails(cause));
    }

    private ProbeResult probe(Protocol protocol, Endpoint endpoint, Encryption encryption) {
        tried.add(endpoint.toString());
        return servers.getOrDefault(endpoint.toString(), new ProbeResult.Fails(Cause.CONN_REFUSED));
    }

    private Answer ask() {
        return new ProbeSource(dns, this::probe, new TrustPolicy(PublicSuffixes.bundled()), Scheduler.REAL)
                .ask(EmailAddress.parse(Servers.ADA).orElseThrow());
    }

    private Candidate candidate() {
        return ((Answer.Found) ask()).candidates().getFirst();
    }

    private List<ServerSettings> incoming() {
        return candidate().incoming();
    }
}
