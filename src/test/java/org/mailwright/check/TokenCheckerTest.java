package org.mailwright.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mailwright.check.live.LiveChecker;
import org.mailwright.check.session.TestMessageText;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Secret;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import static org.assertj.core.api.Assertions.assertThat;

/** Log-ons with a token that is stale, against servers that know only the fresh one. */
class TokenCheckerTest {

    private static final String FRESH = "fresh-token";
    private static final String STALE = "stale-token";

    private final AtomicInteger renewals = new AtomicInteger();

    @Test
    void aStaleTokenIsRenewedOnceAndTheCheckGoesOn() throws Exception {
        try (var imap = ScriptedServer.start(TokenCheckerTest::imap);
                var smtp = ScriptedServer.start(TokenCheckerTest::smtp)) {

            var report = check(settings(imap, smtp), FRESH);

            assertThat(report.outcome()).as("%s", report).isEqualTo(CheckReport.Outcome.OK);
            assertThat(report.findings().getFirst())
                    .isEqualTo(new Finding(
                            Side.INCOMING,
                            Stage.OAUTH,
                            Finding.Status.OK,
                            Cause.NONE,
                            Optional.empty(),
                            Duration.ofSeconds(3)));
            assertThat(renewals.get()).isEqualTo(1);
            assertThat(logOns(imap)).isEqualTo(2);
            assertThat(logOns(smtp)).isEqualTo(1);
            assertThat(report.toString()).doesNotContain(FRESH, STALE);
        }
    }

    @Test
    void aTokenThatIsRefusedAgainIsLeftAtThat() throws Exception {
        try (var imap = ScriptedServer.start(TokenCheckerTest::imap);
                var smtp = ScriptedServer.start(TokenCheckerTest::smtp)) {

            var report = check(settings(imap, smtp), "no better");

            assertThat(report.cause()).isEqualTo(Cause.OAUTH_TOKEN_REJECTED);
            assertThat(report.stage()).contains(Stage.AUTH);
            assertThat(renewals.get()).isEqualTo(1);
            assertThat(logOns(imap)).isEqualTo(2);
            assertThat(logOns(smtp)).isZero();
        }
    }

    @Test
    void aTokenThatOneServerTookIsNotRenewed() throws Exception {
        try (var imap = ScriptedServer.start(dialogue -> imap(dialogue, STALE));
                var smtp = ScriptedServer.start(TokenCheckerTest::smtp)) {

            var report = check(settings(imap, smtp), FRESH);

            assertThat(report.cause()).isEqualTo(Cause.OAUTH_TOKEN_REJECTED);
            assertThat(report.side()).contains(Side.OUTGOING);
            assertThat(renewals.get()).isZero();
            assertThat(logOns(imap)).isEqualTo(1);
            assertThat(logOns(smtp)).isEqualTo(1);
        }
    }

    private CheckReport check(AccountSettings settings, String renewed) throws InterruptedException {
        var network = new Network(
                new LoopbackDns(),
                TrustStore.system().withAuthorities(Bench.AUTHORITY.chain()),
                Limits.USUAL,
                Clock.systemUTC());
        var live = new LiveChecker(network, Bench.BY_STAGE, _ -> new TestMessageText("Test", "A test."));
        var checker = new TokenChecker(
                live,
                () -> {
                    renewals.incrementAndGet();
                    return Optional.of(Secret.of(renewed));
                },
                Duration.ofSeconds(3));
        var request = new CheckRequest(
                settings, EnumSet.allOf(Side.class), Bench.ADA, Duration.ZERO, false, Optional.empty(), "en");
        try (var credentials = Credentials.same(Secret.of(STALE))) {
            return checker.check(request, credentials, _ -> {});
        }
    }

    private static AccountSettings settings(ScriptedServer imap, ScriptedServer smtp) {
        return AccountSettings.of(Bench.ADA, server(Protocol.IMAP, imap), server(Protocol.SMTP, smtp));
    }

    private static ServerSettings server(Protocol protocol, ScriptedServer at) {
        return Bench.server(protocol, at.endpoint(), Encryption.TLS).withAuth(List.of(AuthMethod.OAUTH2));
    }

    private static long logOns(ScriptedServer server) {
        return server.lines().stream()
                .filter(line -> line.contains("AUTHENTICATE XOAUTH2") || line.startsWith("AUTH XOAUTH2"))
                .count();
    }

    private static void imap(Dialogue dialogue) throws IOException {
        imap(dialogue, FRESH);
    }

    private static void imap(Dialogue dialogue, String good) throws IOException {
        dialogue.tls(Bench.LOCALHOST)
                .say("* OK ready")
                .command("CAPABILITY", "* CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2", "TAG OK");
        var words = dialogue.hear().split(" ");
        boolean known = holds(words[words.length - 1], good);
        dialogue.say(words[0] + (known ? " OK in" : " NO [AUTHENTICATIONFAILED] no"));
        if (known) {
            dialogue.command("CAPABILITY", "* CAPABILITY IMAP4rev1", "TAG OK")
                    .command("EXAMINE", "* 0 EXISTS", "TAG OK");
        }
        dialogue.command("LOGOUT", "TAG OK");
    }

    private static void smtp(Dialogue dialogue) throws IOException {
        dialogue.tls(Bench.LOCALHOST).say("220 localhost ESMTP").expect("EHLO", "250-localhost", "250 AUTH XOAUTH2");
        var words = dialogue.hear().split(" ");
        boolean known = holds(words[words.length - 1], FRESH);
        dialogue.say(known ? "235 2.7.0 in" : "535 5.7.8 no");
        if (known) {
            dialogue.expect("MAIL", "250 ok")
                    .expect("RCPT", "250 ok")
                    .expect("DATA", "354 go")
                    .message();
            dialogue.say("250 taken");
        }
        dialogue.expect("QUIT", "221");
    }

    private static boolean holds(String response, String token) {
        return new String(Base64.getDecoder().decode(response), StandardCharsets.UTF_8)
                .contains("Bearer " + token + "\1");
    }
}
