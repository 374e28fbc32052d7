package org.mailwright.net.mail;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mailwright.model.Ticker;
import org.mailwright.net.SocketThreads;

/**
 * The time that one reply may take as a whole: a server that drips a byte now and then gets no more of it than a silent
 * one.
 */
final class ReplyDeadline {

    private static final Duration STEP = Duration.ofMillis(250);

    private Duration limit;
    private volatile Optional<Duration> deadline = Optional.empty();
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
        deadline = Optional.of(Ticker.SYSTEM.now().plus(limit));
    }

    /** Stops the clock. */
    void done() {
        deadline = Optional.empty();
    }

    /** Whether a reply's time has run out. */
    boolean isOver() {
        return over;
    }

    /** What is left for one read, which always has an end. */
    int millisLeft() throws SocketTimeoutException {
        var left = left().orElse(limit);
        if (!left.isPositive()) throw new SocketTimeoutException("the reply took too long");
        return (int) Math.max(1, left.toMillis());
    }

    /** Watches the clock beside the conversation, which may hang in a handshake or a write that knows no time limit. */
    void guard(BooleanSupplier goesOn, Runnable end) {
        SocketThreads.start(() -> {
            while (goesOn.getAsBoolean()) {
                if (left().filter(Duration::isNegative).isPresent()) {
                    over = true;
                    end.run();
                    return;
                }
                try {
                    Ticker.SYSTEM.pause(STEP);
                } catch (InterruptedException e) {
                    return; // nobody does so: the thread is this guard's own
                }
            }
        });
    }

    private Optional<Duration> left() {
        return deadline.map(end -> end.minus(Ticker.SYSTEM.now()));
    }
}
