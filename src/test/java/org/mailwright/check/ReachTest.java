package org.mailwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.ADA;
import static org.mailwright.check.Bench.LOCALHOST;
import static org.mailwright.check.Bench.finding;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.ScriptedServer.Script;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.reply.ReplyRules;

/** A test that stops before the log-on. */
class ReachTest {

    private static Bench bench() {
        return new Bench().reading(ReplyRules.bundled()).with(CheckOptions.NONE.withLogOn(LogOnRules.NONE));
    }

    private static Script smtp(String offers) {
        return dialogue -> Openings.quit(Openings.smtp(dialogue, offers));
    }

    @Test
    void everythingUpToTheLogOnIsSeenAndNothingIsSent() throws Exception {
        try (var imap = ScriptedServer.start(dialogue -> Openings.logout(Openings.imap(dialogue, "AUTH=PLAIN")));
                var smtp = ScriptedServer.start(smtp("AUTH PLAIN LOGIN"))) {
            var settings = AccountSettings.of(
                    ADA,
                    Bench.server(Protocol.IMAP, imap.endpoint(), Encryption.TLS),
                    Bench.server(Protocol.SMTP, smtp.endpoint(), Encryption.TLS));

            var report = bench().check(settings, "");

            assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.WARN);
            assertThat(report.cause()).isEqualTo(Cause.NONE);
            assertThat(report.observations()).containsExactly(Observation.LOG_ON_NOT_TESTED);
            assertThat(report.messageId()).isEmpty();
            assertThat(report.trace().attempts()).isEmpty();
            var auth = finding(report, Side.OUTGOING, Stage.AUTH);
            assertThat(auth.status()).isEqualTo(Finding.Status.SKIPPED);
            assertThat(auth.reply()).contains("AUTH LOGIN PLAIN");
            assertThat(imap.lines()).extracting(line -> line.split(" ")[1]).containsExactly("CAPABILITY", "LOGOUT");
            assertThat(smtp.lines()).extracting(line -> line.split(" ")[0]).containsExactly("EHLO", "QUIT");
        }
    }

    /** Nothing is to be signed in to: no token and no password goes there. */
    @ParameterizedTest
    @EnumSource(names = {"IMAP", "POP3"})
    void anIncomingServerWithoutASignInIsOnlyReached(Protocol protocol) throws Exception {
        try (var server = ScriptedServer.start(dialogue -> {
            if (protocol == Protocol.IMAP) Openings.logout(Openings.imap(dialogue, "AUTH=PLAIN"));
            else Openings.pop3(dialogue).expect("QUIT", "+OK bye");
        })) {
            var incoming =
                    Bench.server(protocol, server.endpoint(), Encryption.TLS).withAuth(List.of(AuthMethod.NONE));

            var report = new Bench().reading(ReplyRules.bundled()).check(incoming);

            assertThat(report.cause()).as("%s", report).isEqualTo(Cause.NONE);
            assertThat(report.observations()).containsExactly(Observation.LOG_ON_NOT_TESTED);
            assertThat(finding(report, Side.INCOMING, Stage.AUTH).status()).isEqualTo(Finding.Status.SKIPPED);
            assertThat(report.trace().attempts()).isEmpty();
            assertThat(server.lines()).noneMatch(line -> line.contains("AUTH"));
        }
    }

    @Test
    void aPortWithoutALogOnFails() throws Exception {
        try (var smtp = ScriptedServer.start(smtp("SIZE 1000"))) {

            var report = bench().outgoing(smtp.endpoint(), Encryption.TLS);

            assertThat(report.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(report.cause()).isEqualTo(Cause.AUTH_NOT_OFFERED);
        }
    }

    @Test
    void aServerThatTakesOnlyASignInInTheBrowserIsToldOf() throws Exception {
        try (var smtp = ScriptedServer.start(smtp("AUTH XOAUTH2"))) {
            var server = Bench.server(Protocol.SMTP, smtp.endpoint(), Encryption.TLS);

            assertThat(bench().check(server).cause()).isEqualTo(Cause.AUTH_OAUTH_REQUIRED);
            assertThat(bench().check(server.withAuth(List.of(AuthMethod.OAUTH2)))
                            .cause())
                    .isEqualTo(Cause.NONE);
        }
    }

    @Test
    void anOpenConnectionNeedsNoConsentWhereNoPasswordIsSent() throws Exception {
        try (var smtp = ScriptedServer.start(dialogue -> {
            dialogue.say("220 here").expect("EHLO", "250-mail.test", "250 AUTH PLAIN");
            Openings.quit(dialogue);
        })) {

            var report = bench().outgoing(smtp.endpoint(), Encryption.NONE);

            assertThat(report.outcome()).isEqualTo(Outcome.WARN);
            assertThat(report.cause()).isEqualTo(Cause.DISCO_PLAINTEXT_SERVERS);
        }
    }

    @Test
    void aBadCertificateFailsAsEver() throws Exception {
        try (var smtp = ScriptedServer.start(dialogue -> dialogue.tls(LOCALHOST))) {

            var report = bench().trusting(TrustStore.system()).outgoing(smtp.endpoint(), Encryption.TLS);

            assertThat(report.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(report.stage()).contains(Stage.TLS);
        }
    }

    @Test
    void whatCameBeforeTlsIsMarked() throws Exception {
        try (var smtp = ScriptedServer.start(dialogue -> {
            dialogue.say("220 here")
                    .expect("EHLO", "250-mail.test", "250 STARTTLS")
                    .expect("STARTTLS", "220 go")
                    .tls(LOCALHOST)
                    .expect("EHLO", "250-mail.test", "250 AUTH PLAIN");
            Openings.quit(dialogue);
        })) {

            var report = bench().outgoing(smtp.endpoint(), Encryption.STARTTLS);

            for (var stage : List.of(Stage.GREETING, Stage.CAPABILITIES, Stage.TLS)) {
                assertThat(report.isAuthenticated(finding(report, Side.OUTGOING, stage)))
                        .as("%s", stage)
                        .isFalse();
            }
            assertThat(report.isAuthenticated(finding(report, Side.OUTGOING, Stage.AUTH)))
                    .isTrue();
        }
    }
}
