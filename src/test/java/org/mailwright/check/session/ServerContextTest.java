package org.mailwright.check.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mailwright.check.Finding.Status.OK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.Finding;
import org.mailwright.check.LogOnAttempt;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Secret;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Limits;
import org.mailwright.net.mail.MailConnection;
import org.mailwright.net.mail.ProbeResult;
import org.mailwright.net.sasl.Login;

/** The way to a server: its stages in their order, where it breaks off, and what stands of it. */
class ServerContextTest {

    private static final ProbeResult SPEAKS = new ProbeResult.Works(List.of(AuthMethod.PASSWORD));

    private final ContextBench bench = new ContextBench();

    @Test
    void anOpenWayIsFoundAndReached() throws Exception {
        try (var connection = bench.context().open()) {
            assertThat(connection.isOpen()).isTrue();
            assertThat(connection.tls()).isEmpty();
        }
        assertThat(bench.findings())
                .extracting(Finding::stage, Finding::status)
                .containsExactly(tuple(Stage.RESOLVE, OK), tuple(Stage.CONNECT, OK));
        assertThat(began()).containsExactly(Stage.RESOLVE, Stage.CONNECT);
        assertThat(bench.addresses).containsExactly(InetAddress.getLoopbackAddress());
    }

    @Test
    void aServerThatDoesNotSpeakTlsIsNotTalkedTo() {
        bench.encryption = Encryption.TLS;

        assertThatThrownBy(() -> bench.context().open()).isInstanceOf(ConnectionFailure.class);

        assertThat(began()).endsWith(Stage.TLS);
        assertThat(bench.findings()).extracting(Finding::stage).doesNotContain(Stage.TLS);
        assertThat(bench.dialed).singleElement().extracting(Socket::isClosed).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"smtp.missing, DNS_NOT_FOUND", "smtp.silent, DNS_TEMPORARY"})
    void aNameWithoutAnAddressEndsIt(String host, Cause cause) {
        bench.host = host;

        assertThat(failure()).isEqualTo(cause);

        assertThat(began()).containsExactly(Stage.RESOLVE);
        assertThat(bench.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CONN_REFUSED, TLS, CONNECT, RESOLVE",
        "CONN_DROPPED, TLS, TLS, CONNECT",
        "CONN_DROPPED, STARTTLS, GREETING, CONNECT",
        "CONN_DROPPED, NONE, GREETING, CONNECT",
    })
    void whereItBreaksOffIsTheStageThatFails(Cause cause, Encryption encryption, Stage failed, Stage passed) {
        bench.broken = Optional.of(cause);
        bench.encryption = encryption;

        assertThat(failure()).isEqualTo(cause);

        assertThat(bench.log.current()).isEqualTo(failed);
        assertThat(began()).endsWith(failed);
        assertThat(bench.findings()).last().extracting(Finding::stage).isEqualTo(passed);
    }

    @Test
    void aSilentServerThatSpeaksTlsIsNotWaitedFor() throws Exception {
        bench.limits = new Limits(Duration.ofSeconds(1), Duration.ofMillis(5));
        try (var connection = bench.connection()) {
            bench.context().doubt(connection, () -> SPEAKS);

            assertThat(connection.isOpen()).isFalse();
        }
    }

    @Test
    void oneThatDoesNotSpeakItMayJustBeSlow() throws Exception {
        bench.limits = new Limits(Duration.ofSeconds(1), Duration.ofMillis(5));
        try (var connection = bench.connection()) {
            bench.context().doubt(connection, () -> new ProbeResult.Fails(Cause.CONN_TIMEOUT));

            assertThat(connection.isOpen()).isTrue();
        }
    }

    @Test
    void oneThatHasSpokenIsNotDoubted() throws Exception {
        bench.limits = new Limits(Duration.ofSeconds(1), Duration.ofMillis(5));
        try (var connection = bench.connection()) {
            connection.hurry(Duration.ofSeconds(30));
            connection.begin();
            connection.readLine();

            bench.context().doubt(connection, ServerContextTest::unasked);
        }
    }

    @Test
    void norIsOneThatSpeaksWhileItIsLookedAt() throws Exception {
        bench.limits = new Limits(Duration.ofSeconds(1), Duration.ofMillis(5));
        try (var connection = bench.connection()) {
            connection.hurry(Duration.ofSeconds(30));
            bench.context().doubt(connection, () -> {
                connection.begin();
                assertThat(read(connection)).isEqualTo("220 hello");
                return SPEAKS;
            });

            assertThat(connection.isOpen()).isTrue();
        }
    }

    @Test
    void aClosedOneIsNotDoubted() throws Exception {
        bench.limits = new Limits(Duration.ofSeconds(1), Duration.ofMillis(5));
        var connection = bench.connection();
        connection.close();

        bench.context().doubt(connection, ServerContextTest::unasked);
    }

    @Test
    void anEndedCheckDoubtsNobody() throws Exception {
        try (var connection = bench.connection()) {
            Thread.currentThread().interrupt();

            bench.context().doubt(connection, ServerContextTest::unasked);

            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Without a word of the server another connection is made, on which TLS would begin. */
    @Test
    void aSilentServerIsAskedAgain() throws Exception {
        bench.limits = new Limits(Duration.ofSeconds(1), Duration.ofMillis(5));
        var asked = new CountDownLatch(2);
        bench.onDial = asked::countDown;
        try (var _ = bench.context().open()) {
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anUnheardWayTellsNobody() {
        var way = bench.context();
        way.unheard().log().begin(Stage.AUTH);
        way.unheard().log().ok("in");

        assertThat(bench.events).isEmpty();
        assertThat(bench.findings()).isEmpty();
        assertThat(way.unheard().server()).isEqualTo(way.server());
    }

    @Test
    void itsUserNameCanBeAnother() {
        var way = bench.context();

        assertThat(way.withUsername("ada").server()).isEqualTo(way.server().withUsername("ada"));
        assertThat(way.withUsername("ada").log()).isSameAs(way.log());
    }

    @Test
    void aLogOnIsNotedWithItsVerdict() {
        var way = bench.context();
        var login = new Login("ada", Secret.of("secret"), Login.Kind.PASSWORD);

        way.tried(login, "PLAIN", LogOnAttempt.Result.REFUSED, "535 no");
        way.tried(login, "PLAIN", LogOnAttempt.Result.ACCEPTED, "235 in");

        assertThat(bench.budget.attempts())
                .containsExactly(
                        new LogOnAttempt(
                                Side.OUTGOING, "ada", "PLAIN", LogOnAttempt.Result.REFUSED, Cause.AUTH_BAD_CREDENTIALS),
                        new LogOnAttempt(Side.OUTGOING, "ada", "PLAIN", LogOnAttempt.Result.ACCEPTED, Cause.NONE));
    }

    @Test
    void aRefusalIsWhatItsWordsStandFor() {
        bench.read = Cause.SERVER_REJECTS_CLIENT;

        var refusal = bench.context().refused(Stage.GREETING, "554 go away");

        assertThat(refusal.what()).isEqualTo(Cause.SERVER_REJECTS_CLIENT);
        assertThat(refusal.reply()).contains("554 go away");
    }

    private static ProbeResult unasked() {
        throw new AssertionError("nobody is asked");
    }

    private static String read(MailConnection connection) {
        try {
            return connection.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cause failure() {
        try (var connection = bench.context().open()) {
            throw new AssertionError("open: " + connection);
        } catch (ConnectionFailure e) {
            return e.what();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Stage> began() {
        return bench.events.stream()
                .filter(CheckEvent.Began.class::isInstance)
                .map(event -> ((CheckEvent.Began) event).stage())
                .toList();
    }
}
