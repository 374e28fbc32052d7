package org.mailwright.ui.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Credentials;
import org.mailwright.detect.Provenance;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Secret;
import org.mailwright.model.Side;
import org.mailwright.remedy.Help;
import org.mailwright.report.SettingsOrigin;
import org.mailwright.ui.Samples;
import org.mailwright.ui.page.Background;

/** A password given to a check is wiped even where the check is cancelled before it began. */
class SecretsOfCancelledTestsTest {

    private final ExecutorService workers = Executors.newSingleThreadExecutor();
    private final CountDownLatch free = new CountDownLatch(1);
    private final AtomicInteger checks = new AtomicInteger();
    private final Background background = new Background(workers, Runnable::run, bug -> {});
    private final Credentials credentials = Credentials.same(Secret.of("secret"));
    private final AccountChecker checker = (request, _, progress) -> {
        checks.incrementAndGet();
        return Samples.passed(request, progress);
    };

    /** The only worker is busy, so that nothing begins. */
    @BeforeEach
    void occupy() {
        workers.execute(() -> {
            try {
                free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @AfterEach
    void end() {
        free.countDown();
        workers.close();
    }

    @Test
    void aTest() {
        var step = new TestStep(() -> checker, background);
        step.start(
                new TestPlan(
                        request(),
                        Set.of(),
                        UnaryOperator.identity(),
                        _ -> new SettingsOrigin(Provenance.MANUAL, Map.of(), Help.NONE)),
                credentials);

        step.cancel();

        assertWiped();
    }

    @Test
    void aRemoval() {
        var step = new RemovalStep(() -> checker, background);
        step.start(request(), credentials);

        step.forget();

        assertWiped();
    }

    private void assertWiped() {
        assertThatThrownBy(() -> credentials.incoming().characters()).isInstanceOf(IllegalStateException.class);
        free.countDown();
        workers.close();
        assertThat(checks).hasValue(0);
    }

    private static CheckRequest request() {
        return new CheckRequest(
                AccountSettings.of(Samples.ADA, Samples.imap(), Samples.smtp()),
                Set.of(Side.values()),
                Samples.ADA,
                Duration.ZERO,
                false,
                Optional.empty(),
                "en");
    }
}
