package org.mailwright.check.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailwright.check.Bench;
import org.mailwright.check.CheckOptions;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Proves;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.ScriptedServer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.LOCALHOST;

/** A server that sends without a log-on, and whether it is asked to do so for strangers. */
class OpenRelayTestTest {

    private static final CheckOptions CONSENT = CheckOptions.NONE.withRelayTest(true);

    @Test
    @Proves(Cause.OPEN_RELAY)
    void aServerThatWouldSendForStrangersIsSaid() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> sent(dialogue)
                .expect("MAIL FROM:<ada@example.org>", "250 ok")
                .expect("RCPT TO:<postmaster@example.com>", "250 2.1.5 anybody")
                .expect("RSET", "250 ok")
                .expect("QUIT", "221"))) {

            var report = check(server, AuthMethod.NONE, CONSENT);

            assertThat(report.outcome()).as("%s", report.trace().transcript()).isEqualTo(Outcome.WARN);
            assertThat(report.cause()).isEqualTo(Cause.OPEN_RELAY);
            assertThat(report.findings())
                    .filteredOn(finding -> finding.cause() == Cause.OPEN_RELAY)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.reply()).contains("250 2.1.5 anybody"));
            assertThat(server.lines()).endsWith("RSET", "QUIT").containsOnlyOnce("DATA");
        }
    }

    @Test
    void aServerThatRefusesStrangersIsAsItShouldBe() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> sent(dialogue)
                .expect("MAIL", "250 ok")
                .expect("RCPT", "554 5.7.1 Relay access denied")
                .expect("RSET", "250 ok")
                .expect("QUIT", "221"))) {

            var report = check(server, AuthMethod.NONE, CONSENT);

            assertThat(List.of(report.outcome(), report.cause())).isEqualTo(List.of(Outcome.OK, Cause.NONE));
            assertThat(server.lines()).endsWith("RSET", "QUIT").containsOnlyOnce("DATA");
        }
    }

    @Test
    void aServerThatHangsUpOnTheQuestionHasSentTheMessageAllTheSame() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> sent(dialogue).expect("MAIL"))) {

            var report = check(server, AuthMethod.NONE, CONSENT);

            assertThat(report.outcome()).isEqualTo(Outcome.OK);
            assertThat(report.messageId()).isPresent();
        }
    }

    @Test
    void nobodyIsAskedWithoutConsent() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> sent(dialogue).expect("QUIT", "221"))) {

            var report = check(server, AuthMethod.NONE, CheckOptions.NONE);

            assertThat(report.outcome()).isEqualTo(Outcome.OK);
            assertThat(server.lines()).containsOnlyOnce("DATA").doesNotContain("RSET");
            assertThat(envelopes(server)).isEqualTo(1);
        }
    }

    @Test
    void aServerThatWasLoggedOnToIsNotAsked() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> {
            greeted(dialogue).expect("AUTH", "235 welcome");
            taken(dialogue).expect("QUIT", "221");
        })) {

            var report = check(server, AuthMethod.PASSWORD, CONSENT);

            assertThat(report.outcome()).isEqualTo(Outcome.OK);
            assertThat(server.lines()).containsOnlyOnce("DATA").doesNotContain("RSET");
            assertThat(envelopes(server)).isEqualTo(1);
        }
    }

    @Test
    void aServerThatRefusedTheMessageIsNotAsked() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> greeted(dialogue)
                .expect("MAIL", "250")
                .expect("RCPT", "550 5.7.1 no")
                .expect("QUIT", "221"))) {

            var report = check(server, AuthMethod.NONE, CONSENT);

            assertThat(report.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(envelopes(server)).isEqualTo(1);
        }
    }

    @Test
    void theStrangerIsOneEvenForAnAccountOfTheReservedDomain() {
        var own = EmailAddress.parse("ada@mail.example.com").orElseThrow();
        var server = new ServerSettings(
                Protocol.SMTP, new Endpoint("smtp.example.net", 25), Encryption.NONE, List.of(AuthMethod.NONE), "");
        var request = new CheckRequest(
                AccountSettings.of(own, Optional.empty(), Optional.of(server)),
                Set.of(Side.OUTGOING),
                own,
                Duration.ZERO,
                false,
                Optional.empty(),
                "en");

        assertThat(OpenRelayTest.stranger(request)).hasToString("postmaster@example.org");
    }

    private static long envelopes(ScriptedServer server) {
        return server.lines().stream().filter(line -> line.startsWith("MAIL ")).count();
    }

    private static CheckReport check(ScriptedServer server, AuthMethod auth, CheckOptions extras) throws Exception {
        var username = auth == AuthMethod.NONE ? "" : Bench.ADA.toString();
        var settings = new ServerSettings(Protocol.SMTP, server.endpoint(), Encryption.TLS, List.of(auth), username);
        return new Bench().with(extras).check(settings);
    }

    private static Dialogue greeted(Dialogue dialogue) throws IOException {
        return dialogue.tls(LOCALHOST)
                .say("220 here")
                .expect("EHLO", "250-mail.test", "250-SIZE 1000000", "250 AUTH PLAIN");
    }

    private static Dialogue taken(Dialogue dialogue) throws IOException {
        return dialogue.expect("MAIL", "250")
                .expect("RCPT", "250")
                .expect("DATA", "354")
                .message()
                .say("250 taken");
    }

    private static Dialogue sent(Dialogue dialogue) throws IOException {
        return taken(greeted(dialogue));
    }
}
