package org.mailwright.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/**
 * Runs a test's steps on the FX thread. Quicker than the robot's own way, which waits 50 ms after each step and moves
 * the mouse there point by point.
 */
final class FxThread {

    /** More where a slow or busy machine draws pictures: {@code -Dfx.patience=120}. */
    private static final long PATIENCE_SECONDS = Long.getLong("fx.patience", 20);

    private static final long POLL_MILLIS = 5;

    private FxThread() {}

    /** The value of a step, once the FX thread has run it; what it throws is thrown here. */
    static <T> T call(Callable<T> step) {
        var task = new FutureTask<>(step);
        if (Platform.isFxApplicationThread()) task.run();
        else Platform.runLater(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) throw error;
            throw new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the FX thread was busy for " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static void run(Runnable step) {
        call(() -> {
            step.run();
            return null;
        });
    }

    /** Returns when all that the FX thread had queued, and what that queued in turn, has run. */
    static void settle() {
        run(() -> {});
        run(() -> {});
    }

    /** Waits for a condition, which is asked on the FX thread. */
    static void until(Callable<Boolean> condition) throws TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!call(condition)) {
            if (System.nanoTime() > deadline)
                throw new TimeoutException("still not so after " + PATIENCE_SECONDS + " s");
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        settle();
    }
}
