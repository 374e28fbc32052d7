package org.mailwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.LOCALHOST;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.ScriptedServer.Script;

/** How a check talks: how often, how far, and how it leaves. */
class ConversationTest {

    private static Dialogue upgraded(Dialogue dialogue) throws IOException {
        return dialogue.say("220 mail.test ESMTP")
                .expect("EHLO", "250-mail.test", "250 STARTTLS")
                .expect("STARTTLS", "220 go")
                .tls(LOCALHOST)
                .expect("EHLO", "250-mail.test", "250-PIPELINING", "250 AUTH PLAIN");
    }

    @Test
    void aGoodMessageTakesTheFewestRoundTripsThatTheStandardsAllow() throws Exception {
        Script script = dialogue -> upgraded(dialogue)
                .expect("AUTH PLAIN ", "235 ok")
                .flight("MAIL FROM:", "RCPT TO:", "DATA")
                .say("250 ok", "250 ok", "354 go")
                .message()
                .say("250 queued")
                .expect("QUIT", "221 bye");
        try (var server = ScriptedServer.start(script)) {

            var report = new Bench().outgoing(server.endpoint(), Encryption.STARTTLS);

            assertThat(report.outcome()).as("%s", report.transcript()).isEqualTo(Outcome.OK);
            assertThat(server.lines())
                    .filteredOn(line -> line.matches("(EHLO|STARTTLS|AUTH|MAIL|RCPT|DATA|RSET|NOOP|QUIT)\\b.*"))
                    .extracting(line -> line.split("[ :]")[0])
                    .containsExactly("EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "QUIT");
        }
    }

    @Test
    void theUserNamesOtherFormIsTriedOnceAndThenUsed() throws Exception {
        Script script = dialogue -> {
            dialogue.tls(LOCALHOST).say("220 here").expect("EHLO", "250-mail.test", "250 AUTH LOGIN");
            dialogue.expect("AUTH LOGIN", "334 VXNlcm5hbWU6");
            boolean local = dialogue.hear().equals("YWRh"); // "ada" in Base64
            dialogue.say("334 UGFzc3dvcmQ6").hear();
            if (!local) {
                dialogue.say("535 no").expect("QUIT", "221");
                return;
            }
            dialogue.say("235 ok")
                    .expect("MAIL", "250")
                    .expect("RCPT", "250")
                    .expect("DATA", "354")
                    .message();
            dialogue.say("250 ok").expect("QUIT", "221");
        };
        try (var server = ScriptedServer.start(script)) {
            var settings = Bench.server(Protocol.SMTP, server.endpoint(), Encryption.TLS);

            var report = new Bench().check(settings);

            assertThat(report.outcome()).isEqualTo(Outcome.WARN);
            assertThat(report.cause()).isEqualTo(Cause.AUTH_USERNAME_FORM);
            assertThat(report.suggestion()).contains(new Suggestion(settings.withUsername("ada"), true));
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void whatAServerEchoesOfAPasswordIsMasked() throws Exception {
        Script script = dialogue -> {
            dialogue.tls(LOCALHOST).say("220 here").expect("EHLO", "250-mail.test", "250 AUTH PLAIN");
            var command = dialogue.hear();
            dialogue.say("535 5.7.8 you sent " + command.substring(11) + " that is " + Bench.PASSWORD)
                    .hear();
        };
        try (var server = ScriptedServer.start(script)) {

            var report = new Bench().of("known").outgoing(server.endpoint(), Encryption.TLS);

            assertThat(report.toString()).contains("535 5.7.8 you sent ••••").doesNotContain(Bench.PASSWORD);
        }
    }

    static Stream<Arguments> stages() {
        return Stream.<Arguments>of(
                Arguments.of("greeting", Stage.GREETING, (Script) Dialogue::silence),
                Arguments.of("EHLO", Stage.CAPABILITIES, (Script)
                        dialogue -> dialogue.say("220 here").expect("EHLO").silence()),
                Arguments.of("STARTTLS", Stage.TLS, (Script) dialogue -> dialogue.say("220 here")
                        .expect("EHLO", "250-x", "250 STARTTLS")
                        .expect("STARTTLS")
                        .silence()),
                Arguments.of("handshake", Stage.TLS, (Script) dialogue -> dialogue.say("220 here")
                        .expect("EHLO", "250-x", "250 STARTTLS")
                        .expect("STARTTLS", "220 go")
                        .silence()),
                Arguments.of("AUTH", Stage.AUTH, (Script)
                        dialogue -> upgraded(dialogue).expect("AUTH").silence()),
                Arguments.of("envelope", Stage.MAIL, (Script) dialogue ->
                        upgraded(dialogue).expect("AUTH", "235").expect("MAIL").silence()),
                Arguments.of("message", Stage.DATA, (Script) dialogue -> upgraded(dialogue)
                        .expect("AUTH", "235")
                        .flight("MAIL", "RCPT", "DATA")
                        .say("250", "250", "354")
                        .silence()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stages")
    void aCheckCanBeLeftAtEveryStage(String name, Stage stage, Script script) throws Exception {
        var stuck = new CountDownLatch(1);
        var left = new CountDownLatch(1);
        var bench = new Bench();
        try (var server = ScriptedServer.start(dialogue -> {
            try {
                script.play(dialogue);
            } finally {
                left.countDown();
            }
        })) {
            var check = Thread.ofVirtual().start(() -> {
                try {
                    bench.outgoing(server.endpoint(), Encryption.STARTTLS);
                } catch (InterruptedException e) {
                    stuck.countDown();
                }
            });
            bench.awaitBegun(new CheckEvent.Began(Side.OUTGOING, stage));

            check.interrupt();
            check.join();

            stuck.await(); // the check was broken off, and not finished
            left.await(); // the server saw its connection closed
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void theCertificateChainIsPartOfTheConversation() throws Exception {
        try (var server = ScriptedServer.start(
                dialogue -> dialogue.tls(LOCALHOST).say("554 no").hear())) {

            var report = new Bench().outgoing(server.endpoint(), Encryption.TLS);

            assertThat(report.transcript())
                    .anyMatch(line -> line.contains("certificate for CN=localhost") && line.contains("SHA-256"));
        }
    }

    @Test
    void aRunKeepsInStepWhereTheEnvelopeIsRefusedInOneGo() throws Exception {
        Script script = dialogue -> upgraded(dialogue)
                .expect("AUTH PLAIN ", "235 ok")
                .flight("MAIL FROM:", "RCPT TO:", "DATA")
                .say("250 ok", "550 5.1.1 nobody", "354 go on then")
                .expect(".", "554 5.5.1 no valid recipients")
                .expect("QUIT", "221 bye");
        try (var server = ScriptedServer.start(script)) {

            var report = new Bench().outgoing(server.endpoint(), Encryption.STARTTLS);

            assertThat(report.cause()).isEqualTo(Cause.RECIPIENT_REJECTED);
            assertThat(report.messageId()).isEmpty();
            assertThat(server.lines()).endsWith(".", "QUIT");
        }
    }

    @Test
    void aLostQuitDoesNotUnsendAMessage() throws Exception {
        Script script = dialogue -> {
            upgraded(dialogue).expect("AUTH PLAIN ", "235 ok").flight("MAIL FROM:", "RCPT TO:", "DATA");
            dialogue.say("250 ok", "250 ok", "354 go")
                    .message()
                    .say("250 queued")
                    .expect("QUIT")
                    .reset();
        };
        try (var server = ScriptedServer.start(script)) {

            var report = new Bench().outgoing(server.endpoint(), Encryption.STARTTLS);

            assertThat(List.of(report.outcome(), report.cause())).isEqualTo(List.of(Outcome.OK, Cause.NONE));
        }
    }
}
