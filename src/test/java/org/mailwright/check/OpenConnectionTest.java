package org.mailwright.check;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.Finding.Status;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.ScriptedServer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.finding;

/** A check over a connection without encryption says so in its result, however well it went (RFC 8314, section 5.2). */
class OpenConnectionTest {

    @Test
    void anAgreedPlaintextLogOnEndsInAWarning() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> {
            dialogue.say("220 here")
                    .expect("EHLO", "250-mail.test", "250 AUTH PLAIN")
                    .expect("AUTH", "235");
            taken(dialogue);
        })) {

            var report = new Bench().allowingPlaintext().outgoing(server.endpoint(), Encryption.NONE);

            assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.WARN);
            assertThat(report.cause()).isEqualTo(Cause.DISCO_PLAINTEXT_SERVERS);
            assertThat(finding(report, Side.OUTGOING, Stage.TLS).status()).isEqualTo(Status.WARN);
            assertThat(finding(report, Side.OUTGOING, Stage.DATA).status()).isEqualTo(Status.OK);
        }
    }

    @Test
    void aFailureLaterOnStillTellsOfTheOpenConnection() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> dialogue.say("+OK here")
                .expect("CAPA", "+OK", "USER", ".")
                .expect("USER", "+OK")
                .expect("PASS", "-ERR no")
                .expect("QUIT", "+OK"))) {

            var report = new Bench()
                    .of("known")
                    .allowingPlaintext()
                    .incoming(Protocol.POP3, server.endpoint(), Encryption.NONE);

            assertThat(report.cause()).isEqualTo(Cause.AUTH_BAD_CREDENTIALS);
            assertThat(finding(report, Side.INCOMING, Stage.TLS).cause()).isEqualTo(Cause.DISCO_PLAINTEXT_SERVERS);
        }
    }

    @Test
    void withoutALogOnTheMailIsNotPrivateEither() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> {
            dialogue.say("220 here").expect("EHLO", "250 mail.test");
            taken(dialogue);
        })) {

            var report = new Bench()
                    .check(new ServerSettings(
                            Protocol.SMTP, server.endpoint(), Encryption.NONE, List.of(AuthMethod.NONE), ""));

            assertThat(report.outcome()).isEqualTo(Outcome.WARN);
            assertThat(report.cause()).isEqualTo(Cause.DISCO_PLAINTEXT_SERVERS);
        }
    }

    @Test
    void aServerThatWantsNoPasswordLeavesTheMailOpenAllTheSame() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> dialogue.say("* PREAUTH welcome")
                .command("CAPABILITY", "* CAPABILITY IMAP4rev1", "TAG OK")
                .command("EXAMINE", "* 0 EXISTS", "TAG OK")
                .command("LOGOUT", "* BYE", "TAG OK"))) {

            var report = new Bench().allowingPlaintext().incoming(Protocol.IMAP, server.endpoint(), Encryption.NONE);

            assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.WARN);
            assertThat(report.cause()).isEqualTo(Cause.DISCO_PLAINTEXT_SERVERS);
        }
    }

    private static void taken(Dialogue dialogue) throws IOException {
        dialogue.expect("MAIL", "250")
                .expect("RCPT", "250")
                .expect("DATA", "354")
                .message()
                .say("250 taken")
                .expect("QUIT", "221");
    }
}
