package org.mailwright.detect.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.FakeDns;
import org.mailwright.detect.LoopbackWeb;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.PublicSuffixes;
import org.mailwright.detect.Servers;
import org.mailwright.detect.Source;
import org.mailwright.detect.TrustPolicy;
import org.mailwright.detect.UntrustedSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.net.LoopbackWebServer;

class AutodiscoverSourceTest {

    private static final String FILE = "/autodiscover/autodiscover.xml";

    private final FakeDns dns = new FakeDns();
    private final LoopbackWeb web = new LoopbackWeb();

    @BeforeEach
    void open() {
        dns.address("autodiscover.example.org", "127.0.0.1");
    }

    @AfterEach
    void close() throws Exception {
        web.close();
    }

    @Test
    void theDomainsOwnServerIsBelieved() {
        web.secure.with(
                "autodiscover.example.org" + FILE,
                "text/xml",
                reply(protocol("IMAP", "imap.example.org", 993, "<SSL>on</SSL>")
                        + protocol(
                                "SMTP",
                                "smtp.example.org",
                                587,
                                "<Encryption>TLS</Encryption><LoginName>ada</LoginName>")
                        + protocol("EXCH", "ex.example.org", 443, "")));
        var imap = Servers.imap("imap.example.org");

        var offer = new UntrustedSettings(
                List.of(imap, imap.withUsername("ada")),
                List.of(Servers.server(Protocol.SMTP, "smtp.example.org", 587, Encryption.STARTTLS)
                        .withUsername("ada")));
        assertThat(ask())
                .isEqualTo(new Answer.Found(
                        List.of(offer.candidate(new Provenance(Source.AUTODISCOVER, "example.org", true, List.of())))));
        assertThat(web.secure.posted().getFirst()).contains("<EMailAddress>ada@example.org</EMailAddress>");
    }

    @Test
    void sslOnAnUpgradingPortMeansTheUpgrade() {
        web.secure.with(
                "autodiscover.example.org" + FILE,
                "text/xml",
                reply(protocol("SMTP", "smtp.example.org", 587, "<SSL>on</SSL><SPA>on</SPA>")));

        var smtp = candidate().outgoing().getFirst();
        assertThat(smtp.encryption()).isEqualTo(Encryption.STARTTLS);
        assertThat(smtp.auth()).containsExactly(AuthMethod.NTLM);
    }

    @Test
    void aServerThatWantsALogOnHasNothing() {
        web.secure.raw(
                "autodiscover.example.org" + FILE, LoopbackWebServer.head(401, "WWW-Authenticate: Basic realm=x", ""));

        assertThat(ask()).isEqualTo(new Answer.Nothing());
    }

    @Test
    void aServerNamedByTheDomainIsAskedWithoutTheAddress() {
        dns.srv("_autodiscover._tcp.example.org", 0, 0, 443, "discover.example.net")
                .address("discover.example.net", "127.0.0.1");
        web.secure.with(
                "discover.example.net" + FILE,
                "text/xml",
                reply(protocol("IMAP", "imap.example.net", 993, "<LoginName>user@example.org</LoginName>")));

        assertThat(candidate().provenance())
                .isEqualTo(
                        new Provenance(Source.AUTODISCOVER, "example.net", false, List.of(Cause.DISCO_FOREIGN_HOST)));
        assertThat(candidate().incoming().getFirst().username()).isEqualTo(Servers.ADA);
        assertThat(web.secure.asked()).anyMatch(line -> line.startsWith("POST discover.example.net"));
        assertThat(web.secure.posted())
                .anyMatch(document -> document.contains("<EMailAddress>user@example.org</EMailAddress>"));
    }

    @Test
    void itIsSentOnWithinTheDomainsOwner() {
        dns.address("exchange.example.org", "127.0.0.1");
        web.secure
                .with(
                        "autodiscover.example.org" + FILE,
                        "text/xml",
                        action("redirectUrl", "<RedirectUrl>https://exchange.example.org/x</RedirectUrl>"))
                .with("exchange.example.org/x", "text/xml", reply(protocol("IMAP", "imap.example.org", 993, "")));

        assertThat(candidate().provenance().trusted()).isTrue();
    }

    @Test
    void anotherAddressOfTheOwnerIsAskedFor() {
        dns.address("autodiscover.mail.example.org", "127.0.0.1");
        web.secure.with(
                "autodiscover.example.org" + FILE,
                "text/xml",
                action("redirectAddr", "<RedirectAddr>a@elsewhere.example</RedirectAddr>"));

        assertThat(ask()).extracting("cause").isEqualTo(Cause.DISCO_FOREIGN_HOST);
    }

    @Test
    void itIsNotSentOnToAnotherOwnerNorInClear() {
        web.secure.with(
                "autodiscover.example.org" + FILE,
                "text/xml",
                action("redirectUrl", "<RedirectUrl>https://evil.example/x</RedirectUrl>"));
        assertThat(ask()).extracting("cause").isEqualTo(Cause.DISCO_FOREIGN_HOST);

        web.secure.with(
                "autodiscover.example.org" + FILE,
                "text/xml",
                action("redirectUrl", "<RedirectUrl>http://example.org/x</RedirectUrl>"));
        assertThat(ask()).extracting("cause").isEqualTo(Cause.DISCO_INSECURE);
    }

    @Test
    void movesInACircleEnd() {
        web.secure.with(
                "autodiscover.example.org" + FILE,
                "text/xml",
                action("redirectUrl", "<RedirectUrl>https://autodiscover.example.org" + FILE + "</RedirectUrl>"));

        assertThat(ask()).extracting("cause").isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @Test
    void hostileRepliesAreSaid() {
        for (var body : List.of(
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Autodiscover>&a;</Autodiscover>",
                reply(protocol("IMAP", "192.168.0.1", 993, "")),
                reply(protocol("IMAP", "imap.example.org", 0, "")),
                reply(protocol("IMAP", "imap.example.org", 993, "").repeat(100)),
                action("redirectUrl", "<RedirectUrl>::not a url::</RedirectUrl>"))) {
            web.secure.with("autodiscover.example.org" + FILE, "text/xml", body);

            assertThat(ask()).as(body).extracting("cause").isEqualTo(Cause.DISCO_MALICIOUS);
        }
    }

    @Test
    void anErrorIsNothing() {
        web.secure.with(
                "autodiscover.example.org" + FILE,
                "text/xml",
                "<Autodiscover><Response><Error/></Response></Autodiscover>");

        assertThat(ask()).isEqualTo(new Answer.Nothing());
    }

    private static String reply(String protocols) {
        return action("settings", protocols);
    }

    private static String action(String action, String more) {
        return "<?xml version=\"1.0\"?><Autodiscover xmlns=\"urn:x\"><Response xmlns=\"urn:y\"><Account><Action>"
                + action + "</Action>" + more + "</Account></Response></Autodiscover>";
    }

    private static String protocol(String type, String server, int port, String more) {
        return "<Protocol><Type>" + type + "</Type><Server>" + server + "</Server><Port>" + port + "</Port>" + more
                + "</Protocol>";
    }

    @Test
    void theLongestDomainIsAskedForLikeAnyOther() {
        var longest = "%1$s.%1$s.%1$s.%1$s.%2$s".formatted("a".repeat(60), "org-on-it");
        var address = EmailAddress.parse("a@" + longest.substring(1)).orElseThrow();

        assertThat(ask(address)).isEqualTo(new Answer.Nothing());
    }

    private Answer ask() {
        return ask(EmailAddress.parse(Servers.ADA).orElseThrow());
    }

    private Answer ask(EmailAddress address) {
        return new AutodiscoverSource(web.client(dns), dns, new TrustPolicy(PublicSuffixes.bundled()), true)
                .ask(address);
    }

    private Candidate candidate() {
        return ((Answer.Found) ask()).candidates().getFirst();
    }
}
