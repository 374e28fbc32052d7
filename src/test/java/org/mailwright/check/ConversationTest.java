package org.mailwright.check;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.ScriptedServer.Script;
import org.mailwright.net.ScriptedServer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.LOCALHOST;

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

            assertThat(report.outcome()).as("%s", report.trace().transcript()).isEqualTo(Outcome.OK);
            assertThat(report.trace().transcript()).anyMatch(ConversationTest::isOneRoundTripHandshake);
            assertThat(server.lines())
                    .filteredOn(line -> line.matches("(EHLO|STARTTLS|AUTH|MAIL|RCPT|DATA|RSET|NOOP|QUIT)\\b.*"))
                    .extracting(line -> line.split("[ :]")[0])
                    .containsExactly("EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "QUIT");
        }
    }

    /** TLS 1.2 takes two round trips (RFC 8446, section 2). */
    private static boolean isOneRoundTripHandshake(String line) {
        return line.startsWith("-- TLSv1.3 ");
    }

    @Test
    void anImapServerIsNotAskedWhatItSaysByItself() throws Exception {
        Script script = dialogue -> dialogue.say("* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] here")
                .command("STARTTLS", "TAG OK go")
                .tls(LOCALHOST)
                .command("CAPABILITY", "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN", "TAG OK")
                .command("AUTHENTICATE PLAIN ", "TAG OK [CAPABILITY IMAP4rev1] in")
                .command("EXAMINE", "* 0 EXISTS", "TAG OK")
                .command("LOGOUT", "* BYE", "TAG OK");
        try (var server = ScriptedServer.start(script)) {

            var report = new Bench().incoming(Protocol.IMAP, server.endpoint(), Encryption.STARTTLS);

            assertThat(report.outcome()).as("%s", report.trace().transcript()).isEqualTo(Outcome.OK);
            assertThat(report.trace().transcript()).anyMatch(ConversationTest::isOneRoundTripHandshake);
            assertThat(server.lines()).hasSize(5);
        }
    }

    @Test
    void whatAnImapServerSaidBeforeTlsIsForgotten() throws Exception {
        Script script = dialogue -> dialogue.say("* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN SASL-IR] here")
                .command("STARTTLS", "TAG OK go")
                .tls(LOCALHOST)
                .command("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2", "TAG OK")
                .command("LOGOUT", "* BYE", "TAG OK");
        try (var server = ScriptedServer.start(script)) {

            var report = new Bench().incoming(Protocol.IMAP, server.endpoint(), Encryption.STARTTLS);

            assertThat(report.cause()).isEqualTo(Cause.AUTH_OAUTH_REQUIRED);
        }
    }

    @Test
    void aPop3LogOnTakesOneRoundTrip() throws Exception {
        Script script = dialogue -> dialogue.say("+OK here")
                .expect("CAPA", "+OK", "STLS", ".")
                .expect("STLS", "+OK")
                .tls(LOCALHOST)
                .expect("CAPA", "+OK", "SASL PLAIN", ".")
                .expect("AUTH PLAIN ", "+OK")
                .expect("STAT", "+OK 0 0")
                .expect("QUIT", "+OK");
        try (var server = ScriptedServer.start(script)) {

            var report = new Bench().incoming(Protocol.POP3, server.endpoint(), Encryption.STARTTLS);

            assertThat(report.outcome()).as("%s", report.trace().transcript()).isEqualTo(Outcome.OK);
            assertThat(report.trace().transcript()).anyMatch(ConversationTest::isOneRoundTripHandshake);
            assertThat(server.lines()).hasSize(6);
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

    @Test
    void aPasswordBeyondAsciiGoesAsALiteral() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> dialogue.tls(LOCALHOST)
                .say("* OK here")
                .command("CAPABILITY", "* CAPABILITY IMAP4rev1", "TAG OK done")
                .command("LOGIN {15}", "+ go on")
                .expect("ada@example.org {10}", "+ go on")
                .expect("pässwörd", "a2 OK in")
                .command("CAPABILITY", "* CAPABILITY IMAP4rev1", "TAG OK done")
                .command("EXAMINE", "* 0 EXISTS", "TAG OK")
                .command("LOGOUT", "* BYE", "TAG OK"))) {
            var imap = Bench.server(Protocol.IMAP, server.endpoint(), Encryption.TLS);
            var settings = AccountSettings.of(Bench.ADA, Optional.of(imap), Optional.empty());

            var report = new Bench().check(settings, Set.of(Side.INCOMING), "pässwörd");

            assertThat(report.outcome()).as("%s", report.trace().transcript()).isEqualTo(Outcome.OK);
            assertThat(report.toString()).doesNotContain("pässwörd");
        }
    }

    @Test
    void theCertificateChainIsPartOfTheConversation() throws Exception {
        try (var server = ScriptedServer.start(
                dialogue -> dialogue.tls(LOCALHOST).say("554 no").hear())) {

            var report = new Bench().outgoing(server.endpoint(), Encryption.TLS);

            assertThat(report.trace().transcript())
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
