package org.mailwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mailwright.check.Bench.ADA;
import static org.mailwright.check.Bench.LOCALHOST;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.live.LiveChecker;
import org.mailwright.check.session.TestMessageText;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.PlayedTicker;
import org.mailwright.model.Protocol;
import org.mailwright.model.Secret;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.reply.ReplyRules;

/** Waits for a server that turns a message away for some minutes; the time that passes is only counted here. */
class GreylistRetryCheckerTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final List<Duration> waited = new ArrayList<>();
    private final List<CheckEvent> events = new ArrayList<>();
    private final AtomicInteger messages = new AtomicInteger();

    @Test
    void comesBackWhenTheServerSaysAndSendsOneMessage() throws Exception {
        var report = check("450 4.7.1 Greylisted, try again in 3 seconds", 2, HOUR);

        assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.OK);
        assertThat(report.messageId()).isPresent();
        assertThat(messages).hasValue(1);
        assertThat(waited).hasSize(6).containsOnly(Duration.ofSeconds(1));
        assertThat(events)
                .contains(new CheckEvent.Waiting(Duration.ofSeconds(3), Duration.ofSeconds(3)))
                .contains(new CheckEvent.Waiting(Duration.ofSeconds(3), Duration.ofSeconds(1)));
    }

    @Test
    void waitsFiveMinutesForAServerThatDoesNotSayHowLong() throws Exception {
        var report = check("450 4.2.0 Greylisted, come back later", 1, HOUR);

        assertThat(report.outcome()).isEqualTo(Outcome.OK);
        assertThat(total()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void endsWithTheTimeThatItWasGiven() throws Exception {
        var report = check("450 4.2.0 Greylisted, come back later", 9, Duration.ofMinutes(7));

        assertThat(report.cause()).isEqualTo(Cause.GREYLISTED);
        assertThat(report.messageId()).isEmpty();
        assertThat(messages).hasValue(0);
        assertThat(total()).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void doesNotComeBackBeforeTheTimeThatTheServerNamed() throws Exception {
        var report = check("450 4.2.0 Greylisted for 600 seconds", 1, Duration.ofMinutes(9));

        assertThat(report.cause()).isEqualTo(Cause.GREYLISTED);
        assertThat(waited).isEmpty();
    }

    @Test
    void waitsForNothingElse() throws Exception {
        var report = check("550 5.1.1 No such user here", 9, HOUR);

        assertThat(report.cause()).isEqualTo(Cause.RECIPIENT_REJECTED);
        assertThat(waited).isEmpty();
    }

    @Test
    void waitsUnaskedForNothing() throws Exception {
        check("450 4.7.1 Greylisted, try again in 3 seconds", 1, Duration.ZERO);

        assertThat(waited).isEmpty();
    }

    @Test
    void aMessageThatMayHaveGoneOutIsNotSentAgain() throws Exception {
        var tries = new AtomicInteger();
        AccountChecker lost = (request, _, _) -> {
            tries.incrementAndGet();
            return new CheckReport(
                    new CheckReport.Conclusion(
                            Outcome.FAIL,
                            Cause.GREYLISTED,
                            Optional.of(Side.OUTGOING),
                            Optional.of(Stage.DATA),
                            Optional.empty(),
                            List.of()),
                    List.of(new Finding(
                            Side.OUTGOING,
                            Stage.DATA,
                            Finding.Status.FAIL,
                            Cause.GREYLISTED,
                            Optional.of("451 4.7.1 Greylisted for 3 seconds"),
                            Duration.ZERO)),
                    request.settings(),
                    new CheckReport.Delivery(Optional.of("<1@example.org>"), Optional.empty()),
                    new CheckReport.Trace(List.of(), Duration.ZERO, Optional.empty()));
        };

        run(lost, request(CheckOptions.NONE.withGreylisting(HOUR), LOOKS_ONLY));

        assertThat(tries).hasValue(1);
    }

    @Test
    void aWaitBeforeTheCheckCanBeCancelled() {
        var checker = new GreylistRetryChecker(
                (_, _, _) -> {
                    throw new AssertionError("not before the time is over");
                },
                new PlayedTicker(_ -> {
                    throw new InterruptedException();
                }));

        assertThatThrownBy(() -> checker.check(
                        request(CheckOptions.NONE.withAfter(HOUR), LOOKS_ONLY),
                        Credentials.same(Secret.of("secret")),
                        events::add))
                .isInstanceOf(InterruptedException.class);
        assertThat(events).containsExactly(new CheckEvent.Waiting(HOUR, HOUR));
    }

    private static final AccountSettings LOOKS_ONLY = AccountSettings.of(
            ADA,
            Optional.empty(),
            Optional.of(Bench.server(Protocol.SMTP, new Endpoint("smtp.example.org", 465), Encryption.TLS)));

    private Duration total() {
        return waited.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** A server that turns the recipient away so many times before it takes the message. */
    private CheckReport check(String refusal, int times, Duration patience) throws Exception {
        try (var server = ScriptedServer.start(dialogue -> {
            var recipient = greeted(dialogue);
            if (dialogue.number() <= times) {
                recipient.say(refusal).expect("QUIT", "221");
                return;
            }
            recipient.say("250").expect("DATA", "354").message();
            messages.incrementAndGet();
            dialogue.say("250 taken").expect("QUIT", "221");
        })) {
            var network = new Network(
                    new LoopbackDns(),
                    TrustStore.system().withAuthorities(Bench.AUTHORITY.chain()),
                    Limits.USUAL,
                    Clock.systemUTC());
            var live = new LiveChecker(network, ReplyRules.bundled(), _ -> new TestMessageText("Test", "Hello."));
            var settings = AccountSettings.of(
                    ADA, Optional.empty(), Optional.of(Bench.server(Protocol.SMTP, server.endpoint(), Encryption.TLS)));
            return run(live, request(CheckOptions.NONE.withGreylisting(patience), settings));
        }
    }

    private static Dialogue greeted(Dialogue dialogue) throws IOException {
        return dialogue.tls(LOCALHOST)
                .say("220 here")
                .expect("EHLO", "250-mail.test", "250 AUTH PLAIN")
                .expect("AUTH", "235")
                .expect("MAIL", "250")
                .expect("RCPT");
    }

    private static CheckRequest request(CheckOptions extras, AccountSettings settings) {
        return new CheckRequest(settings, Set.of(Side.OUTGOING), ADA, Duration.ZERO, false, Optional.empty(), "en")
                .withExtras(extras);
    }

    private CheckReport run(AccountChecker checker, CheckRequest request) throws InterruptedException {
        try (var credentials = Credentials.same(Secret.of("secret"))) {
            return new GreylistRetryChecker(checker, new PlayedTicker(waited::add))
                    .check(request, credentials, events::add);
        }
    }
}
