package org.mailwright.net.mail;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The time that one reply may take as a whole: a server that drips a byte now and then gets no more of it than a silent
 * one.
 */
final class ReplyDeadline {

    private static final Duration STEP = Duration.ofMillis(250);
    private static final long NONE = Long.MAX_VALUE;

    private Duration limit;
    private volatile long deadline = NONE;
    private volatile boolean over;

    ReplyDeadline(Duration limit) {
        this.limit = limit;
    }

    /** From now on each reply gets this time. */
    void limit(Duration other) {
        limit = other;
    }

    /** Starts the clock for one reply. */
    void begin() {
        deadline = System.nanoTime() + limit.toNanos();
    }

    /** Stops the clock. */
    void done() {
        deadline = NONE;
    }

    /** Whether a reply's time has run out. */
    boolean isOver() {
        return over;
    }

    /** What is left for one read, which always has an end. */
    int millisLeft() throws SocketTimeoutException {
        long left = deadline == NONE ? limit.toNanos() : deadline - System.nanoTime();
        if (left <= 0) throw new SocketTimeoutException("the reply took too long");
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(left));
    }

    /** Watches the clock beside the conversation, which may hang in a handshake or a write that knows no time limit. */
    void guard(BooleanSupplier goesOn, Runnable end) {
        Thread.ofVirtual().start(() -> {
            while (goesOn.getAsBoolean()) {
                if (deadline != NONE && deadline - System.nanoTime() < 0) {
                    over = true;
                    end.run();
                    return;
                }
                LockSupport.parkNanos(STEP.toNanos());
            }
        });
    }
}
