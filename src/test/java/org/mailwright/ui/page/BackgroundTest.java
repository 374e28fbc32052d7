package org.mailwright.ui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BackgroundTest {

    private final ExecutorService workers = Executors.newSingleThreadExecutor();
    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private final List<Object> delivered = new ArrayList<>();
    private final Background background = new Background(workers, queue::add, delivered::add);

    @AfterEach
    void endWorkers() {
        workers.close();
    }

    @Test
    void deliversProgressAndThenTheResult() {
        background.run(BackgroundTask.of(this::tellsTwice, delivered::add, delivered::add));

        drain();

        assertThat(delivered).containsExactly("one", "two", "result");
    }

    @Test
    void cancelledWorkDeliversNothingHoweverLate() {
        var job = background.run(BackgroundTask.of(this::tellsTwice, delivered::add, delivered::add));
        workers.close();

        job.cancel();
        drain();

        assertThat(delivered).isEmpty();
    }

    @Test
    void cancelInterruptsTheWorker() throws Exception {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var job = background.run(
                () -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return "late";
                },
                delivered::add);
        begun.await();

        job.cancel();
        interrupted.await();
        drain();

        assertThat(delivered).isEmpty();
    }

    @Test
    void aBugIsTold() {
        var bug = new IllegalStateException("bug");

        background.run(
                () -> {
                    throw bug;
                },
                delivered::add);
        drain();

        assertThat(delivered).containsExactly(bug);
    }

    @Test
    void workThatTheClosingWindowStopsIsNoBug() throws Exception {
        var begun = new CountDownLatch(1);
        background.run(
                () -> {
                    begun.countDown();
                    new CountDownLatch(1).await();
                    return "never";
                },
                delivered::add);
        begun.await();

        workers.shutdownNow();
        drain();

        assertThat(delivered).isEmpty();
    }

    @Test
    void secretsAreReleasedOnceAfterTheWork() {
        var released = new AtomicInteger();

        background.run(BackgroundTask.of(() -> released.get(), delivered::add).releasing(released::incrementAndGet));
        drain();

        assertThat(delivered).containsExactly(0);
        assertThat(released).hasValue(1);
    }

    @Test
    void secretsOfWorkThatIsCancelledBeforeItBeganAreReleased() {
        var released = new AtomicInteger();
        var free = new CountDownLatch(1);
        background.run(awaiting(free), delivered::add);
        var job =
                background.run(BackgroundTask.of(() -> "never", delivered::add).releasing(released::incrementAndGet));

        job.cancel();

        assertThat(released).hasValue(1);
        free.countDown();
        drain();
        assertThat(released).hasValue(1);
        assertThat(delivered).containsExactly("free");
    }

    @Test
    void secretsOfWorkThatIsNotTakenAreReleased() {
        var released = new AtomicInteger();
        workers.close();

        assertThatThrownBy(() -> background.run(
                        BackgroundTask.of(() -> "never", delivered::add).releasing(released::incrementAndGet)))
                .isInstanceOf(RejectedExecutionException.class);

        assertThat(released).hasValue(1);
    }

    @Test
    void aResultThatNobodyTakesAnyMoreIsDropped() {
        var dropped = new ArrayList<String>();
        var job =
                background.run(BackgroundTask.of(() -> "token", delivered::add).dropping(dropped::add));
        workers.close();

        job.cancel();
        drain();

        assertThat(dropped).containsExactly("token");
        assertThat(delivered).isEmpty();
    }

    private static Callable<String> awaiting(CountDownLatch latch) {
        return () -> {
            latch.await();
            return "free";
        };
    }

    private String tellsTwice(Consumer<String> progress) {
        progress.accept("one");
        progress.accept("two");
        return "result";
    }

    private void drain() {
        workers.close();
        queue.forEach(Runnable::run);
    }
}
