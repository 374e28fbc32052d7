package org.mailwright.ui;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.value.ObservableValue;

/**
 * Gives memory back to the system while a page is read: nothing else makes a small heap collect all of what has become
 * free, and shrink. The pause of some hundredths of a second comes when nobody has gone on for a while.
 */
final class IdleGc {

    private static final Duration QUIET = Duration.ofSeconds(3);

    private final ExecutorService workers;
    private final AtomicInteger turns = new AtomicInteger();

    private IdleGc(ExecutorService workers) {
        this.workers = workers;
    }

    /** Rests after each page, for as long as the workers take work. */
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
            Thread.sleep(QUIET);
        } catch (InterruptedException e) {
            return; // the window was closed
        }
        if (turn == turns.get()) System.gc();
    }
}
