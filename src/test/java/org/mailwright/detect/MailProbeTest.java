package org.mailwright.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailwright.detect.ServerProbe.Probed;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.net.Limits;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.ScriptedServer.Script;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.TestCertificates.Identity;
import org.mailwright.net.TestCertificates.Recipe;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;

class MailProbeTest {

    private static final Identity ROOT = TestCertificates.authority("CN=Probe Root");
    private static final Identity RIGHT = TestCertificates.signed(Recipe.forHost("mail.example.org"), ROOT);
    private static final Identity WRONG = TestCertificates.signed(Recipe.forHost("other.example.org"), ROOT);
    private static final TrustStore TRUST = TrustStore.system().withAuthorities(List.of(ROOT.certificate()));

    private final SearchBudget budget = new SearchBudget();

    @AfterEach
    void close() {
        budget.close();
    }

    @Test
    void imapOverTlsTellsItsWaysToLogOn() throws IOException {
        var probed = probe(
                Protocol.IMAP,
                Encryption.TLS,
                server -> server.tls(RIGHT)
                        .say("* OK ready")
                        .command(
                                "CAPABILITY",
                                "* CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 AUTH=SCRAM-SHA-256",
                                "TAG OK done")
                        .command("LOGOUT", "* BYE", "TAG OK bye"));

        assertThat(probed)
                .isEqualTo(new Probed.Works(
                        List.of(AuthMethod.PASSWORD, AuthMethod.PASSWORD_ENCRYPTED, AuthMethod.OAUTH2)));
    }

    @Test
    void smtpUpgradesAndForgetsWhatWasSaidBefore() throws IOException {
        var probed = probe(
                Protocol.SMTP,
                Encryption.STARTTLS,
                server -> server.say("220 mail.example.org ESMTP")
                        .expect("EHLO", "250-mail.example.org", "250-AUTH NTLM", "250 STARTTLS")
                        .expect("STARTTLS", "220 go")
                        .tls(RIGHT)
                        .expect("EHLO", "250-mail.example.org", "250 AUTH PLAIN LOGIN")
                        .expect("QUIT", "221 bye"));

        assertThat(probed).isEqualTo(new Probed.Works(List.of(AuthMethod.PASSWORD)));
    }

    @Test
    void popUpgrades() throws IOException {
        var probed = probe(
                Protocol.POP3,
                Encryption.STARTTLS,
                server -> server.say("+OK ready")
                        .expect("CAPA", "+OK", "STLS", ".")
                        .expect("STLS", "+OK go")
                        .tls(RIGHT)
                        .expect("CAPA", "+OK", "USER", ".")
                        .expect("QUIT", "+OK bye"));

        assertThat(probed).isEqualTo(new Probed.Works(List.of(AuthMethod.PASSWORD)));
    }

    @Test
    void aServerThatOffersNoUpgradeIsNotOffered() throws IOException {
        assertThat(probe(
                        Protocol.SMTP,
                        Encryption.STARTTLS,
                        server -> server.say("220 mail.example.org ESMTP")
                                .expect("EHLO", "250-mail.example.org", "250 AUTH PLAIN")))
                .isEqualTo(new Probed.Fails(Cause.STARTTLS_NOT_OFFERED));
    }

    @Test
    void aServerWhoseUpgradeFailsIsNotOffered() throws IOException {
        assertThat(probe(
                        Protocol.SMTP,
                        Encryption.STARTTLS,
                        server -> server.say("220 mail.example.org ESMTP")
                                .expect("EHLO", "250-mail.example.org", "250 STARTTLS")
                                .expect("STARTTLS", "454 not now")))
                .isEqualTo(new Probed.Fails(Cause.STARTTLS_REFUSED));
    }

    @Test
    void aCertificateForAnotherNameIsNotBelieved() throws IOException {
        assertThat(probe(Protocol.IMAP, Encryption.TLS, server -> server.tls(WRONG)))
                .isEqualTo(new Probed.Fails(Cause.CERT_HOSTNAME_MISMATCH));
    }

    @Test
    void somethingElseThanAMailServerIsNotOffered() throws IOException {
        assertThat(probe(
                        Protocol.IMAP,
                        Encryption.TLS,
                        server -> server.tls(RIGHT).say("HTTP/1.1 400 Bad Request")))
                .isEqualTo(new Probed.Fails(Cause.NOT_MAIL_SERVER));
    }

    @Test
    void aServerWithoutALogOnIsNotOffered() throws IOException {
        assertThat(probe(
                        Protocol.SMTP,
                        Encryption.TLS,
                        server -> server.tls(RIGHT)
                                .say("220 mail.example.org ESMTP")
                                .expect("EHLO", "250 mail.example.org")
                                .expect("QUIT", "221 bye")))
                .isEqualTo(new Probed.Fails(Cause.AUTH_NOT_OFFERED));
    }

    @Test
    void aPortIsNotTriedTwice() throws IOException {
        try (var server = ScriptedServer.start(dialogue -> dialogue.say("* BYE"))) {
            var endpoint = new Endpoint("mail.example.org", server.endpoint().port());
            var probe = new MailProbe(network(), budget);

            probe.probe(Protocol.IMAP, endpoint, Encryption.STARTTLS);

            assertThat(probe.probe(Protocol.IMAP, endpoint, Encryption.STARTTLS))
                    .isEqualTo(new Probed.Fails(Cause.CONN_REFUSED));
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private Probed probe(Protocol protocol, Encryption encryption, Script script) throws IOException {
        try (var server = ScriptedServer.start(script)) {
            return new MailProbe(network(), budget)
                    .probe(
                            protocol,
                            new Endpoint("mail.example.org", server.endpoint().port()),
                            encryption);
        }
    }

    private static Network network() {
        var dns = new FakeDns().address("mail.example.org", "127.0.0.1");
        return new Network(dns, TRUST, new Limits(Duration.ofSeconds(20), Duration.ofSeconds(20)), Clock.systemUTC());
    }
}
