package org.mailwright.detect.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailwright.check.Proves;
import org.mailwright.detect.BrokenFile;
import org.mailwright.detect.Candidate;
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

public class AutoconfigSourceTest {

    private static final String FILE = "/mail/config-v1.1.xml";
    private static final String WELL_KNOWN = "/.well-known/autoconfig" + FILE;

    private final FakeDns dns = new FakeDns();
    private final LoopbackWeb web = new LoopbackWeb();
    private final TrustPolicy judgement = new TrustPolicy(PublicSuffixes.bundled());

    @AfterEach
    void close() throws Exception {
        web.close();
    }

    @Test
    void theDomainsOwnFileIsTrustedAndItsOwnHostIsToldTheAddress() {
        here("autoconfig.example.org");
        web.secure.with("autoconfig.example.org" + FILE, "text/xml", config("example.org"));

        assertThat(evidence()).isEqualTo(new Provenance(Source.AUTOCONFIG, "example.org", true, List.of()));
        assertThat(web.secure.asked())
                .contains("GET autoconfig.example.org" + FILE + "?emailaddress=ada%40example.org");
    }

    @Test
    void aBrokenFileIsNamedWithItsFault() {
        here("autoconfig.example.org");
        web.secure.with("autoconfig.example.org" + FILE, "text/xml", "<clientConfig>\n<emailProvider></clientConfig>");

        var answer = ask();

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.file()).hasValueSatisfying(file -> {
                            assertThat(file.where()).hasToString("https://autoconfig.example.org" + FILE);
                            assertThat(file.fault()).isEqualTo(BrokenFile.Fault.XML);
                            assertThat(file.line()).isEqualTo(2);
                        }));
    }

    @Test
    void theAddressIsToldToNobodyWhereThatIsSwitchedOff() {
        here("autoconfig.example.org", "example.org");
        dns.mx("example.org", 0, "mx.example.net");

        new AutoconfigSource(web.client(dns), dns, judgement, false).ask(address(Servers.ADA));

        assertThat(web.asked()).isNotEmpty().noneMatch(line -> line.contains("ada"));
    }

    @Test
    void theWellKnownPlaceComesSecond() {
        here("autoconfig.example.org", "example.org");
        web.secure
                .with("autoconfig.example.org" + FILE, "text/xml", config("example.org"))
                .with("example.org" + WELL_KNOWN, "text/xml", config("second.example.org"));

        assertThat(candidate().incoming().getFirst()).isEqualTo(Servers.imap("imap.example.org"));
    }

    @Test
    void serversOfAnotherDomainNeedConsent() {
        here("example.org");
        web.secure.with("example.org" + WELL_KNOWN, "application/xml", config("example.net"));

        assertThat(evidence())
                .isEqualTo(new Provenance(Source.AUTOCONFIG, "example.org", true, List.of(Cause.DISCO_FOREIGN_HOST)));
    }

    @Test
    void aRedirectToAnotherDomainIsNotTrusted() {
        here("autoconfig.example.org", "www.example.net");
        web.secure
                .redirecting("autoconfig.example.org" + FILE, "https://www.example.net:" + web.secure.port() + "/c.xml")
                .with("www.example.net/c.xml", "text/xml", config("example.org"));

        assertThat(evidence())
                .isEqualTo(new Provenance(Source.AUTOCONFIG, "example.net", false, List.of(Cause.DISCO_FOREIGN_HOST)));
    }

    @Test
    @Proves(Cause.DISCO_FOREIGN_HOST)
    void aFileOfWhoeverTakesTheMailIsNotTrustedAndNotToldTheAddress() {
        here("autoconfig.example.net");
        dns.mx("example.org", 0, "mx1.example.net");
        web.secure.with("autoconfig.example.net" + FILE, "text/xml", config("example.net"));

        assertThat(evidence())
                .isEqualTo(new Provenance(Source.AUTOCONFIG, "example.net", false, List.of(Cause.DISCO_FOREIGN_HOST)));
        assertThat(web.asked()).allMatch(line -> !line.contains("ada"));
    }

    @Test
    @Proves(Cause.DISCO_INSECURE)
    void httpIsTheLastResortAndNeverTrusted() {
        here("autoconfig.example.org");
        web.clear.with("autoconfig.example.org" + FILE, "text/xml", config("example.org"));

        assertThat(evidence())
                .isEqualTo(new Provenance(Source.AUTOCONFIG, "example.org", false, List.of(Cause.DISCO_INSECURE)));
        assertThat(web.clear.asked()).contains("GET autoconfig.example.org" + FILE);
    }

    @Test
    void httpIsNotAskedWhereHttpsHasTheFile() {
        here("autoconfig.example.org", "example.org");
        web.secure.with("autoconfig.example.org" + FILE, "text/xml", config("example.org"));

        ask();

        assertThat(web.clear.connections()).isZero();
    }

    @Test
    void aServerForPlaintextOnlyIsSaid() {
        here("autoconfig.example.org");
        web.secure.with(
                "autoconfig.example.org" + FILE,
                "text/xml",
                config("example.org").replace("SSL", "plain").replaceAll("993|465|587", "2525"));

        assertThat(evidence().warnings()).containsExactly(Cause.DISCO_PLAINTEXT_SERVERS);
    }

    @Test
    void aDepartmentFallsBackToItsUniversity() {
        here("example.org");
        web.secure.with("example.org" + WELL_KNOWN, "text/xml", config("example.org"));

        var answer = source().ask(address("ada@mail.dept.example.org"));

        assertThat(((Answer.Found) answer).candidates().getFirst().provenance())
                .isEqualTo(new Provenance(Source.AUTOCONFIG, "example.org", true, List.of()));
    }

    @Test
    void aWebServerThatHasAPageForEverythingHasNoFile() {
        here("autoconfig.example.org", "example.org");
        web.secure.with("autoconfig.example.org" + FILE, "text/html", "<!DOCTYPE html><html></html>");

        assertThat(ask()).isEqualTo(new Answer.Nothing());
    }

    @Test
    void hostsThatDoNotExistAreNothing() {
        dns.mx("example.org", 0, "mx.example.org");

        assertThat(ask()).isEqualTo(new Answer.Nothing());
    }

    @Test
    @Proves(Cause.DISCO_MALICIOUS)
    void hostileFilesAreSaidAndTheNextPlaceIsUsed() {
        here("autoconfig.example.org", "example.org");
        web.secure.with("autoconfig.example.org" + FILE, "text/xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><clientConfig/>");

        assertThat(ask()).extracting("cause").isEqualTo(Cause.DISCO_MALICIOUS);

        web.secure.with("example.org" + WELL_KNOWN, "text/xml", config("example.org"));
        assertThat(ask()).isInstanceOf(Answer.Found.class);
    }

    @Test
    void aGiantFileIsSaid() {
        here("autoconfig.example.org");
        web.secure.page("autoconfig.example.org" + FILE, out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 10 * 1024; i++) out.write(new byte[1024]);
        });

        assertThat(ask()).extracting("cause").isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @Test
    void redirectsInACircleAreSaid() {
        here("autoconfig.example.org");
        web.secure.redirecting("autoconfig.example.org" + FILE, FILE);

        assertThat(ask()).extracting("cause").isEqualTo(Cause.DISCO_MALICIOUS);
    }

    private void here(String... hosts) {
        for (var host : hosts) dns.address(host, "127.0.0.1");
    }

    private AutoconfigSource source() {
        return new AutoconfigSource(web.client(dns), dns, judgement, true);
    }

    private Answer ask() {
        return source().ask(address(Servers.ADA));
    }

    private Candidate candidate() {
        return ((Answer.Found) ask()).candidates().getFirst();
    }

    private Provenance evidence() {
        return candidate().provenance();
    }

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    public static String config(String domain) {
        return """
                <clientConfig version="1.1"><emailProvider id="x">
                <incomingServer type="imap"><hostname>imap.%1$s</hostname><port>993</port>
                <socketType>SSL</socketType><username>%%EMAILADDRESS%%</username></incomingServer>
                <outgoingServer type="smtp"><hostname>smtp.%1$s</hostname><port>465</port>
                <socketType>SSL</socketType><username>%%EMAILADDRESS%%</username></outgoingServer>
                </emailProvider></clientConfig>
                """.formatted(domain);
    }
}
