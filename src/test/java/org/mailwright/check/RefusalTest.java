package org.mailwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.LOCALHOST;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.ScriptedServer.Dialogue;

/** What real servers say when they refuse, heard in a real conversation. */
class RefusalTest {

    private final Bench bench = new Bench().reading(ReplyRules.bundled());

    private static Dialogue offering(Dialogue dialogue, String mechanisms) throws IOException {
        return dialogue.tls(LOCALHOST)
                .say("220 mail.test ESMTP")
                .expect("EHLO", "250-mail.test", "250-SMTPUTF8", "250 AUTH " + mechanisms);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gmail | 534-5.7.9 Application-specific password required. | AUTH_APP_PASSWORD_REQUIRED",
                "gmail | 534-5.7.14 Please log in via your web browser and then try again. | AUTH_WEB_LOGIN_REQUIRED",
                "microsoft-365 | 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. | AUTH_SMTP_DISABLED",
                "microsoft-365 | 535 5.7.139 Authentication unsuccessful, basic authentication is disabled. | AUTH_OAUTH_REQUIRED",
                "x | 525 5.7.13 Account disabled | AUTH_ACCOUNT_LOCKED",
                "x | 454 4.7.0 Temporary authentication failure | AUTH_TEMPORARY",
                "x | 535 5.7.8 Error: authentication failed | AUTH_BAD_CREDENTIALS",
                "x | 550 Authentication Failed | AUTH_BAD_CREDENTIALS",
                "x | 421 4.7.0 Too many login attempts, try again later | AUTH_TOO_MANY",
            })
    void aRefusedLogOnIsNamed(String provider, String reply, Cause cause) throws Exception {
        try (var server = ScriptedServer.start(dialogue -> offering(dialogue, "PLAIN")
                .expect("AUTH PLAIN", reply.replaceFirst("^([0-9]{3})-", "$1 "))
                .hear())) {

            var report = bench.of(provider).outgoing(server.endpoint(), Encryption.TLS);

            assertThat(report.cause()).isEqualTo(cause);
            assertThat(report.outcome()).isEqualTo(Outcome.FAIL);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "450 4.2.0 Recipient address rejected: Greylisted, see postgrey | GREYLISTED",
                "550 5.1.1 User unknown | RECIPIENT_REJECTED",
                "554 5.7.1 Relay access denied | RELAY_DENIED",
                "552 5.2.2 Mailbox size limit exceeded | MAILBOX_FULL",
                "452 4.3.1 Insufficient system storage | SERVER_STORAGE",
                "550 5.7.1 Service unavailable; client host blocked using zen.spamhaus.org | IP_BLOCKED",
            })
    void aRefusedRecipientIsNamed(String reply, Cause cause) throws Exception {
        try (var server = ScriptedServer.start(dialogue -> offering(dialogue, "PLAIN")
                .expect("AUTH PLAIN", "235 ok")
                .expect("MAIL", "250 ok")
                .expect("RCPT", reply)
                .expect("QUIT", "221 bye"))) {

            var report = bench.outgoing(server.endpoint(), Encryption.TLS);

            assertThat(report.cause()).isEqualTo(cause);
            assertThat(report.messageId()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO [AUTHENTICATIONFAILED] Authentication failed. | AUTH_BAD_CREDENTIALS",
                "NO [UNAVAILABLE] Temporary authentication failure. | AUTH_TEMPORARY",
                "NO [ALERT] Application-specific password required: support.google.com | AUTH_APP_PASSWORD_REQUIRED",
                "NO [PRIVACYREQUIRED] Log in over TLS | TLS_REQUIRED",
            })
    void aRefusedImapLogOnIsNamed(String reply, Cause cause) throws Exception {
        try (var server = ScriptedServer.start(dialogue -> dialogue.tls(LOCALHOST)
                .say("* OK here")
                .command("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR", "TAG OK done")
                .command("AUTHENTICATE PLAIN ", "TAG " + reply)
                .command("LOGOUT", "* BYE", "TAG OK"))) {

            var report = bench.of("x").incoming(Protocol.IMAP, server.endpoint(), Encryption.TLS);

            assertThat(report.cause()).isEqualTo(cause);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-ERR [IN-USE] Mailbox locked by another session | MAILBOX_IN_USE",
                "-ERR [AUTH] Authentication failed. | AUTH_BAD_CREDENTIALS",
                "-ERR [SYS/TEMP] Try again later | SERVER_BUSY",
            })
    void aRefusedPop3LogOnIsNamed(String reply, Cause cause) throws Exception {
        try (var server = ScriptedServer.start(dialogue -> dialogue.tls(LOCALHOST)
                .say("+OK here")
                .expect("CAPA", "+OK", "USER", ".")
                .expect("USER", "+OK")
                .expect("PASS", reply)
                .expect("QUIT", "+OK"))) {

            var report = bench.of("x").incoming(Protocol.POP3, server.endpoint(), Encryption.TLS);

            assertThat(report.cause()).isEqualTo(cause);
        }
    }

    @Test
    void aRefusedTokenIsAnsweredAndNamed() throws Exception {
        var refusal =
                "eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIiwic2NvcGUiOiJodHRwczovL21haWwuZ29vZ2xlLmNvbS8ifQ==";
        try (var server = ScriptedServer.start(dialogue -> offering(dialogue, "XOAUTH2")
                .expect("AUTH XOAUTH2 ", "334 " + refusal)
                .expect("", "535-5.7.8 Username and Password not accepted", "535 5.7.8 not accepted")
                .expect("QUIT", "221 bye"))) {
            var settings = Bench.server(Protocol.SMTP, server.endpoint(), Encryption.TLS)
                    .withAuth(List.of(AuthMethod.OAUTH2));

            assertThat(bench.check(settings).cause()).isEqualTo(Cause.OAUTH_TOKEN_REJECTED);
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

            var report = bench.check(settings, Set.of(Side.INCOMING), "pässwörd");

            assertThat(report.outcome()).as("%s", report.transcript()).isEqualTo(Outcome.OK);
            assertThat(report.toString()).doesNotContain("pässwörd");
        }
    }

    @Test
    void anAddressBeyondAsciiNeedsAServerThatTakesIt() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> dialogue.tls(LOCALHOST)
                .say("220 mail.test")
                .expect("EHLO", "250-mail.test", "250 AUTH PLAIN")
                .expect("AUTH PLAIN", "235 ok")
                .expect("QUIT", "221 bye"))) {
            var address = EmailAddress.parse("jörg@example.org").orElseThrow();
            var smtp = new ServerSettings(
                    Protocol.SMTP, server.endpoint(), Encryption.TLS, List.of(AuthMethod.PASSWORD), "joerg");
            var settings = AccountSettings.of(address, Optional.empty(), Optional.of(smtp));

            var report = bench.check(settings, Set.of(Side.OUTGOING), "secret word");

            assertThat(report.cause()).isEqualTo(Cause.SMTPUTF8_UNSUPPORTED);
        }
    }

    @Test
    void aMessageThatNeverComesIsSaid() throws Exception {
        try (var smtp = ScriptedServer.start(dialogue -> offering(dialogue, "PLAIN")
                        .expect("AUTH PLAIN", "235 ok")
                        .expect("MAIL", "250 ok")
                        .expect("RCPT", "250 ok")
                        .expect("DATA", "354 go")
                        .message()
                        .say("250 queued")
                        .expect("QUIT", "221 bye"));
                var imap = ScriptedServer.start(RefusalTest::emptyMailbox)) {
            var settings = AccountSettings.of(
                    Bench.ADA,
                    Bench.server(Protocol.IMAP, imap.endpoint(), Encryption.TLS),
                    Bench.server(Protocol.SMTP, smtp.endpoint(), Encryption.TLS));

            var report = bench.awaiting(Duration.ofMillis(300)).check(settings, "secret word");

            assertThat(report.cause()).isEqualTo(Cause.ACCEPTED_NOT_DELIVERED);
            assertThat(report.outcome()).isEqualTo(Outcome.WARN);
            assertThat(report.arrival().orElseThrow().found()).isFalse();
        }
    }

    private static void emptyMailbox(Dialogue dialogue) throws IOException {
        dialogue.tls(LOCALHOST).say("* OK here");
        while (true) {
            var words = dialogue.hear().split(" ", 3);
            if (words[1].equals("CAPABILITY")) dialogue.say("* CAPABILITY IMAP4rev1");
            if (words[1].equals("EXAMINE")) dialogue.say("* 0 EXISTS");
            dialogue.say(words[0] + " OK");
        }
    }
}
