package org.mailwright.net.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.net.Connections;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.ScriptedServer.Script;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.TestCertificates.Identity;
import org.mailwright.net.TestCertificates.Recipe;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class ConversationProbeTest {

    private static final Identity ROOT = TestCertificates.authority("CN=Probe Root");
    private static final Identity RIGHT = TestCertificates.signed(Recipe.forHost("mail.example.org"), ROOT);
    private static final Identity WRONG = TestCertificates.signed(Recipe.forHost("other.example.org"), ROOT);
    private static final TrustStore TRUST = TrustStore.system().withAuthorities(List.of(ROOT.certificate()));

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
                .isEqualTo(new ProbeResult.Works(
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

        assertThat(probed).isEqualTo(new ProbeResult.Works(List.of(AuthMethod.PASSWORD)));
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

        assertThat(probed).isEqualTo(new ProbeResult.Works(List.of(AuthMethod.PASSWORD)));
    }

    @Test
    void aServerThatOffersNoUpgradeIsNotOffered() throws IOException {
        assertThat(causeOf(probe(
                        Protocol.SMTP,
                        Encryption.STARTTLS,
                        server -> server.say("220 mail.example.org ESMTP")
                                .expect("EHLO", "250-mail.example.org", "250 AUTH PLAIN"))))
                .isEqualTo(Cause.STARTTLS_NOT_OFFERED);
    }

    @Test
    void aServerWhoseUpgradeFailsIsNotOffered() throws IOException {
        assertThat(causeOf(probe(
                        Protocol.SMTP,
                        Encryption.STARTTLS,
                        server -> server.say("220 mail.example.org ESMTP")
                                .expect("EHLO", "250-mail.example.org", "250 STARTTLS")
                                .expect("STARTTLS", "454 not now"))))
                .isEqualTo(Cause.STARTTLS_REFUSED);
    }

    @Test
    void aCertificateForAnotherNameIsNotBelieved() throws IOException {
        assertThat(causeOf(probe(Protocol.IMAP, Encryption.TLS, server -> server.tls(WRONG))))
                .isEqualTo(Cause.CERT_HOSTNAME_MISMATCH);
    }

    @Test
    void somethingElseThanAMailServerIsNotOffered() throws IOException {
        assertThat(causeOf(probe(
                        Protocol.IMAP,
                        Encryption.TLS,
                        server -> server.tls(RIGHT).say("HTTP/1.1 400 Bad Request"))))
                .isEqualTo(Cause.NOT_MAIL_SERVER);
    }

    @Test
    void aServerWithoutALogOnIsNotOffered() throws IOException {
        assertThat(causeOf(probe(
                        Protocol.SMTP,
                        Encryption.TLS,
                        server -> server.tls(RIGHT)
                                .say("220 mail.example.org ESMTP")
                                .expect("EHLO", "250 mail.example.org")
                                .expect("QUIT", "221 bye"))))
                .isEqualTo(Cause.AUTH_NOT_OFFERED);
    }

    @Test
    void anUpgradedServerThatRefusesTheSecondEhloIsNotOffered() throws IOException {
        assertThat(causeOf(probe(
                        Protocol.SMTP,
                        Encryption.STARTTLS,
                        server -> server.say("220 mail.example.org ESMTP")
                                .expect("EHLO", "250-mail.example.org", "250 STARTTLS")
                                .expect("STARTTLS", "220 go")
                                .tls(RIGHT)
                                .expect("EHLO", "554 no")
                                .expect("QUIT", "221 bye"))))
                .isEqualTo(Cause.EHLO_REJECTED);
    }

    private static Cause causeOf(ProbeResult result) {
        return assertInstanceOf(ProbeResult.Fails.class, result).cause();
    }

    private static ProbeResult probe(Protocol protocol, Encryption encryption, Script script) throws IOException {
        try (var server = ScriptedServer.start(script);
                var connections = new Connections()) {
            return new ConversationProbe(network(), connections)
                    .probe(
                            protocol,
                            new Endpoint("mail.example.org", server.endpoint().port()),
                            encryption);
        }
    }

    private static Network network() {
        return new Network(
                new LoopbackDns(),
                TRUST,
                new Limits(Duration.ofSeconds(20), Duration.ofSeconds(20)),
                Clock.systemUTC());
    }
}
