package org.mailwright.detect.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.FakeDns;
import org.mailwright.detect.LoopbackWeb;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.ProviderName;
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

class PaccSourceTest {

    private static final String FILE = "ua-auto-config.example.org/.well-known/user-agent-configuration.json";
    private static final String WHOLE = """
        {"protocols": {"imap": {"host": "imap.example.org"}, "pop3": {"host": "pop.example.org"},
          "submit": {"host": "smtp.example.org"}, "jmap": {"url": "https://jmap.example.org/"}},
         "authentication": {"oauth-public": {"issuer": "https://auth.example.org/"}, "password": true},
         "info": {"provider": {"name": "Example"}}, "unheard-of": [1, 2]}
        """;

    private final FakeDns dns = new FakeDns().address("ua-auto-config.example.org", "127.0.0.1");
    private final LoopbackWeb web = new LoopbackWeb();

    @AfterEach
    void close() throws Exception {
        web.close();
    }

    @Test
    void aFileThatDnsVouchesForIsTrusted() throws Exception {
        publish(WHOLE);
        var both = List.of(AuthMethod.OAUTH2, AuthMethod.PASSWORD);

        var offer = new UntrustedSettings(
                        Optional.of(new ProviderName("example.org", "Example", true)),
                        List.of(
                                Servers.imap("imap.example.org").withAuth(both),
                                Servers.server(Protocol.POP3, "pop.example.org", 995, Encryption.TLS)
                                        .withAuth(both)),
                        List.of(Servers.smtp("smtp.example.org").withAuth(both)),
                        List.of())
                .signedInAt(Optional.of(URI.create("https://auth.example.org/")));
        assertThat(ask())
                .isEqualTo(new Answer.Found(
                        List.of(offer.candidate(new Provenance(Source.PACC, "example.org", true, List.of())))));
    }

    @Test
    void theOlderNameForSubmissionIsRead() throws Exception {
        publish("{\"protocols\": {\"smtp\": {\"host\": \"smtp.example.org\"}}}");

        assertThat(((Answer.Found) ask()).candidates().getFirst().outgoing())
                .containsExactly(Servers.smtp("smtp.example.org"));
    }

    @Test
    void aFileThatDnsDoesNotVouchForIsNotUsed() throws Exception {
        publish(WHOLE);
        web.secure.with(FILE, "application/json", WHOLE + " ");

        assertThat(ask()).extracting("cause").isEqualTo(Cause.PROTOCOL_VIOLATION);
    }

    @Test
    void withoutARecordNothingIsFetched() {
        web.secure.with(FILE, "application/json", WHOLE);

        assertThat(ask()).isEqualTo(new Answer.Nothing());
        assertThat(web.secure.connections()).isZero();
    }

    @Test
    void recordsOfAnotherKindArePassedOver() {
        dns.txt("_ua-auto-config.example.org", "v=spf1 -all")
                .txt("_ua-auto-config.example.org", "v=UAAC1; a=md5; d=AAAA")
                .txt("_ua-auto-config.example.org", "v=UAAC1; a=sha256; d=%%%");

        assertThat(ask()).isEqualTo(new Answer.Nothing());
    }

    @Test
    void hostsThatNobodyCanGoToAreIgnoredSafely() throws Exception {
        publish("{\"protocols\": {\"imap\": {\"host\": \"127.0.0.1\"}, \"smtp\": {\"host\": \"a\\r\\nb.example\"}}}");

        assertThat(ask()).extracting("cause").isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @Test
    void brokenFilesAreBroken() throws Exception {
        for (var file : List.of(
                "[]", "{", "nonsense", "[".repeat(100_000), "{\"protocols\": 7}", "{\"protocols\":{\"imap\":[]}}")) {
            var fresh = new PaccSourceTest();
            fresh.publish(file);

            assertThat(fresh.ask()).isNotInstanceOf(Answer.Found.class);
            fresh.close();
        }
    }

    private void publish(String file) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.UTF_8));
        dns.txt(
                "_ua-auto-config.example.org",
                "v=UAAC1; a=sha256; d=" + Base64.getEncoder().encodeToString(digest));
        web.secure.with(FILE, "application/json", file);
    }

    private Answer ask() {
        return new PaccSource(web.client(dns), dns, new TrustPolicy(PublicSuffixes.bundled()))
                .ask(EmailAddress.parse(Servers.ADA).orElseThrow());
    }
}
