package org.mailwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.check.live.LiveChecker;
import org.mailwright.check.session.TestMessageText;
import org.mailwright.cli.Fakes;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.practice.PracticeServer;
import org.mailwright.reply.ReplyRules;
import org.mailwright.text.Messages;

/** The failures that practice mode teaches, in the terminal: each shows the cause that it stands for, and what to do. */
class PracticeLessonsTest {

    private final Fakes fakes = new Fakes();
    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final PracticeServer server;

    PracticeLessonsTest() throws IOException {
        server = PracticeServer.start();
    }

    @BeforeEach
    void checkReally() {
        var trust = TrustStore.system().withHost("localhost", server.certificate());
        var network = new Network(new LoopbackDns(), trust, Limits.USUAL, Clock.systemUTC());
        fakes.checker = Optional.of(
                new LiveChecker(network, ReplyRules.bundled(), _ -> new TestMessageText("Test", "A test.")));
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void theRightPasswordTeachesNothing() {
        assertThat(check(server.password(), "robin").exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "locked, AUTH_ACCOUNT_LOCKED",
        "own-password, AUTH_APP_PASSWORD_REQUIRED",
        "browser, AUTH_WEB_LOGIN_REQUIRED",
        "busy, AUTH_TEMPORARY"
    })
    void aPasswordShowsItsCause(String password, Cause cause) {
        shows(cause, check(password, "robin"));
    }

    @ParameterizedTest
    @CsvSource({
        "full, MAILBOX_FULL",
        "greylisted, GREYLISTED",
        "spam, REJECTED_SPAM",
        "lost, ACCEPTED_NOT_DELIVERED",
        "junk, DELIVERED_TO_JUNK"
    })
    void aRecipientShowsItsCause(String recipient, Cause cause) {
        shows(cause, check(server.password(), recipient));
    }

    /** What arrives late or among the spam is a note, not a failure. */
    private void shows(Cause cause, Fakes.Run run) {
        boolean noted = cause == Cause.ACCEPTED_NOT_DELIVERED || cause == Cause.DELIVERED_TO_JUNK;
        var key = "cause." + cause.code();
        var steps = messages.get(key + ".next", "", "", server.address(), "");
        assertThat(run.exit()).isEqualTo(noted ? 0 : 1);
        assertThat(run.out()).contains(messages.get(key + ".title"));
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("1. " + steps.lines().findFirst().orElseThrow());
    }

    private Fakes.Run check(String password, String recipient) {
        return fakes.run(
                password + "\n",
                "check",
                server.address().toString(),
                "--incoming=imap:"
                        + server.server(Protocol.IMAP, Encryption.TLS).endpoint() + ":tls",
                "--outgoing=" + server.server(Protocol.SMTP, Encryption.TLS).endpoint() + ":tls",
                "--to=" + recipient + "@practice.test",
                "--await-arrival=" + (recipient.equals("lost") ? 1 : 20),
                "--password-stdin");
    }
}
