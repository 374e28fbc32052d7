package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.profile.Profile;
import org.mailwright.ui.done.DoneStep;
import org.mailwright.ui.page.Background;

/** Whoever watches a step's list hears of it however often the garbage was collected in between. */
class HeldViewsTest {

    private final Stubs stubs = new Stubs();
    private final Background background =
            new Background(new Here(), Runnable::run, bug -> new AssertionError(bug).printStackTrace());

    @Test
    void theProgramsAreHeardOfAfterACollection() {
        var step = new DoneStep(stubs.services().exporters(), background, new FakeDesktop());
        var heard = new ArrayList<Integer>();
        step.programs().subscribe(() -> heard.add(step.programs().size()));

        collectGarbage();
        var settings =
                AccountSettings.of(EmailAddress.parse("ada@example.org").orElseThrow(), Samples.imap(), Samples.smtp());
        step.show(new Profile(settings, Instant.EPOCH, "catalog", Optional.empty()));

        assertThat(heard).isNotEmpty();
    }

    /** Until an object that nobody holds is gone. */
    private static void collectGarbage() {
        var gone = new WeakReference<>(new Object());
        while (gone.get() != null) System.gc();
    }

    /** Does the work at once, on the thread that asks. */
    private static final class Here extends AbstractExecutorService {

        @Override
        public void execute(Runnable command) {
            command.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
