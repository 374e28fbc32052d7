package org.mailwright.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
        background.run(this::tellsTwice, delivered::add, delivered::add);

        drain();

        assertThat(delivered).containsExactly("one", "two", "result");
    }

    @Test
    void cancelledWorkDeliversNothingHoweverLate() {
        var job = background.run(this::tellsTwice, delivered::add, delivered::add);
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
