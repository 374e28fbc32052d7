package org.mailwright.check.live;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.check.Bench;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Finding.Status;
import org.mailwright.check.LogOnAttempt;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.Limits;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.practice.PracticeServer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mailwright.check.Bench.finding;

/** Whole checks, against a mail server that really takes and keeps the message. */
class LiveCheckerTest {

    private PracticeServer server;

    @BeforeEach
    void start() throws IOException {
        server = PracticeServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Bench bench() {
        return new Bench()
                .withLimits(Limits.USUAL)
                .trusting(TrustStore.system().withHost("localhost", server.certificate()))
                .awaiting(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @CsvSource({"IMAP, TLS", "IMAP, STARTTLS", "POP3, TLS", "POP3, STARTTLS"})
    void aGoodAccountSendsItsMessageAndFindsIt(Protocol protocol, Encryption encryption) throws Exception {
        var settings = AccountSettings.of(
                server.address(), server.server(protocol, encryption), server.server(Protocol.SMTP, encryption));

        var report = bench().check(settings, server.password());

        assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.OK);
        assertThat(report.cause()).isEqualTo(Cause.NONE);
        assertThat(report.arrival().orElseThrow().found()).isTrue();
        assertThat(report.arrival().orElseThrow().folder()).contains("INBOX");
        assertThat(report.messageId().orElseThrow()).matches("<[^<>@]+@practice\\.test>");
    }

    @Test
    void aWrongPasswordIsTriedWithBothFormsOfTheUserNameAndNoMore() throws Exception {
        var report = bench().check(server.settings(), "not the password");

        assertThat(report.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(report.cause()).isEqualTo(Cause.AUTH_BAD_CREDENTIALS);
        assertThat(report.side()).contains(Side.INCOMING);
        assertThat(finding(report, Side.OUTGOING, Stage.AUTH).status()).isEqualTo(Status.SKIPPED);
        assertThat(finding(report, Side.OUTGOING, Stage.MAIL).status()).isEqualTo(Status.SKIPPED);
        assertThat(report.trace().attempts())
                .extracting(LogOnAttempt::side, LogOnAttempt::username)
                .containsExactly(
                        tuple(Side.INCOMING, server.address().toString()),
                        tuple(Side.INCOMING, server.address().localPart()));
        assertThat(report.trace().transcript())
                .filteredOn(LiveCheckerTest::isLogOn)
                .hasSize(2);
    }

    @Test
    void aKnownProvidersUserNameIsNotTriedInAnotherForm() throws Exception {
        var report = bench().of("practice").check(server.settings(), "not the password");

        assertThat(report.trace().transcript())
                .filteredOn(LiveCheckerTest::isLogOn)
                .hasSize(1);
    }

    private static boolean isLogOn(String line) {
        return line.matches("C: (AUTH|a[0-9]+ (LOGIN|AUTHENTICATE)) .*");
    }

    @Test
    void neitherReportNorEventsHoldThePassword() throws Exception {
        var bench = bench();
        var encoded = Base64.getEncoder()
                .encodeToString(("\0" + server.address() + "\0" + server.password()).getBytes(StandardCharsets.UTF_8));

        var report = bench.check(server.settings(), server.password());

        var all = report + bench.events().toString();
        assertThat(all).doesNotContain(server.password()).doesNotContain(encoded);
    }

    @Test
    void theReportSaysHowItsConnectionsCameAbout() throws Exception {
        var report = bench().check(server.settings(), server.password());

        var contacts = report.trace().context().orElseThrow().contacts();
        assertThat(contacts).hasSize(2).allSatisfy(contact -> {
            assertThat(contact.addresses()).containsExactly(InetAddress.getLoopbackAddress());
            assertThat(contact.connected()).contains(InetAddress.getLoopbackAddress());
            assertThat(contact.tls().orElseThrow().version()).isEqualTo("TLSv1.3");
            assertThat(contact.certificates().getFirst().hosts()).contains("localhost");
        });
    }

    @Test
    void aRefusedCertificateIsInTheReportToo() throws Exception {
        var report = bench().trusting(TrustStore.system()).check(server.settings(), server.password());

        assertThat(report.trace().context().orElseThrow().contacts()).allSatisfy(contact -> {
            assertThat(contact.tls()).isEmpty();
            assertThat(contact.certificates().getFirst().sha256()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        });
    }

    @Test
    void aServerThatIsNotBelievedGetsNoPassword() throws Exception {
        var report = bench().trusting(TrustStore.system()).check(server.settings(), server.password());

        assertThat(report.cause()).isEqualTo(Cause.CERT_SELF_SIGNED);
        assertThat(report.stage()).contains(Stage.TLS);
        assertThat(report.trace().transcript()).noneMatch(line -> line.startsWith("C: AUTH"));
    }

    @Test
    void aPasswordDoesNotGoOverAnOpenLineUnasked() throws Exception {
        var open = server.server(Protocol.SMTP, Encryption.NONE);

        var report = bench().check(open);

        assertThat(report.cause()).isEqualTo(Cause.DISCO_PLAINTEXT_SERVERS);
        assertThat(report.suggestion().orElseThrow())
                .isEqualTo(new CheckReport.Suggestion(open.withEncryption(Encryption.STARTTLS), true));
        assertThat(report.trace().transcript()).noneMatch(line -> line.startsWith("C: AUTH"));
    }

    @Test
    void aServerThatNeverAnswersCanBeLeftAtOnce() throws Exception {
        var met = new CountDownLatch(1);
        var left = new CountDownLatch(1);
        try (var silent = ScriptedServer.start(dialogue -> {
            met.countDown();
            dialogue.silence();
            left.countDown();
        })) {
            var outcome = new AtomicReference<Optional<CheckReport>>();
            var check = Thread.ofVirtual().start(() -> {
                try {
                    outcome.set(Optional.of(bench().outgoing(silent.endpoint(), Encryption.TLS)));
                } catch (InterruptedException e) {
                    outcome.set(Optional.empty());
                }
            });
            met.await();

            check.interrupt();
            check.join();

            left.await();
            assertThat(outcome.get()).isEmpty();
        }
    }
}
