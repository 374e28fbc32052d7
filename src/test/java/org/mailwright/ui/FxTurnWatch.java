package org.mailwright.ui;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Measures the longest turn of the FX thread: how long a task that is queued for it has to wait. Keeps where the FX
 * thread was in that turn.
 */
final class FxTurnWatch implements AutoCloseable {

    private static final long SAMPLE_MILLIS = 20;

    private final Thread watch = Thread.ofPlatform().daemon().unstarted(this::watch);
    private volatile boolean closed;
    private volatile Turn longest = new Turn(Duration.ZERO, List.of());

    /** A turn, and the stack of the FX thread late in it. */
    record Turn(Duration took, List<StackTraceElement> at) {}

    static FxTurnWatch start() {
        var watch = new FxTurnWatch();
        watch.watch.start();
        return watch;
    }

    Turn longest() {
        return longest;
    }

    private void watch() {
        var fxThread = FxThread.call(Thread::currentThread);
        try {
            while (!closed) measure(fxThread);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void measure(Thread fxThread) throws InterruptedException {
        var reached = new CountDownLatch(1);
        var at = List.<StackTraceElement>of();
        long began = System.nanoTime();
        Platform.runLater(reached::countDown);
        while (!reached.await(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) at = List.of(fxThread.getStackTrace());
        var took = Duration.ofNanos(System.nanoTime() - began);
        if (took.compareTo(longest.took()) > 0) longest = new Turn(took, at);
        Thread.sleep(1);
    }

    @Override
    public void close() {
        closed = true;
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
