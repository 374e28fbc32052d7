package org.mailwright.ui;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.value.ObservableValue;
import org.mailwright.model.Ticker;

/**
 * Runs a full garbage collection when a page has been shown for 3 s, so that the small heap shrinks and returns memory
 * to the system. The pause takes some hundredths of a second, while the user reads.
 */
final class IdleGc {

    private static final Duration QUIET = Duration.ofSeconds(3);

    private final ExecutorService workers;
    private final AtomicInteger turns = new AtomicInteger();

    private IdleGc(ExecutorService workers) {
        this.workers = workers;
    }

    /** Starts collecting after each page, until the workers are shut down. */
    static void after(ObservableValue<?> page, ExecutorService workers) {
        var rest = new IdleGc(workers);
        page.subscribe(rest::pageTurned);
    }

    private void pageTurned() {
        int turn = turns.incrementAndGet();
        workers.execute(() -> rest(turn));
    }

    private void rest(int turn) {
        try {
            Ticker.SYSTEM.pause(QUIET);
        } catch (InterruptedException e) {
            return; // the window was closed
        }
        if (turn == turns.get()) System.gc();
    }
}
