package org.mailwright.check;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.check.live.LiveChecker;
import org.mailwright.check.session.TestMessageText;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.Secret;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackNameServer;
import org.mailwright.net.dns.DnsJavaResolver;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import static org.assertj.core.api.Assertions.assertThat;

/** A check that is cancelled while nothing comes: it ends, and no socket of it stays open. {@link CancelBenchmark} times it. */
@EnabledOnOs(OS.LINUX)
class CancelTest {

    static List<Case> silences() {
        return SilentCases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("silences")
    void aCancelledCheckEndsWithItsSocketsClosed(Case conduct) throws Exception {
        var cancellation = Cancellation.of(conduct);

        assertThat(cancellation.brokenOff()).isTrue();
        if (conduct.stage() != Stage.CONNECT) assertThat(cancellation.open()).isEqualTo(1);
        assertThat(cancellation.left()).isZero();
    }

    @Test
    void aCancelledCheckDoesNotWaitForNameServers() throws Exception {
        var begun = new CountDownLatch(1);
        var cancelled = new CountDownLatch(1);
        try (var names = new LoopbackNameServer().silent()) {
            var network = new Network(
                    DnsJavaResolver.at(names.endpoint()), TrustStore.system(), Limits.USUAL, Clock.systemUTC());
            var server = Bench.server(Protocol.SMTP, new Endpoint("smtp.example.org", 465), Encryption.TLS);
            var settings = AccountSettings.of(Bench.ADA, Optional.empty(), Optional.of(server));
            var request = new CheckRequest(
                    settings, Set.of(Side.OUTGOING), Bench.ADA, Duration.ZERO, false, Optional.empty(), "en");
            var checker = new LiveChecker(network, Bench.BY_STAGE, _ -> new TestMessageText("Test", "A test."));
            var check = Thread.ofVirtual().start(() -> {
                try (var credentials = Credentials.same(Secret.of(Bench.PASSWORD))) {
                    checker.check(request, credentials, _ -> begun.countDown());
                } catch (InterruptedException e) {
                    cancelled.countDown();
                }
            });
            begun.await();

            check.interrupt();
            check.join();

            assertThat(cancelled.getCount()).isZero();
        }
    }

    @Test
    void everyStageOfACheckFallsSilentOnce() {
        var stages = SilentCases.all().stream().map(Case::stage).collect(Collectors.toSet());

        var others = EnumSet.of(Stage.RESOLVE, Stage.QUIT, Stage.OAUTH, Stage.DETECT);
        assertThat(stages).isEqualTo(EnumSet.complementOf(others));
    }
}
