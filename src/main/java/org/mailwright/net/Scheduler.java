package org.mailwright.net;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.mailwright.model.Ticker;

/** A ticker, and the threads that go by it, in one place so that a test can play both. */
public interface Scheduler extends Ticker {

    /** The time as it passes. */
    Scheduler REAL = new Scheduler() {

        @Override
        public Duration now() {
            return Ticker.SYSTEM.now();
        }

        @Override
        public void start(Runnable job) {
            Thread.startVirtualThread(job);
        }

        @Override
        public <T> Optional<T> poll(BlockingQueue<T> queue, Duration patience) throws InterruptedException {
            return Optional.ofNullable(queue.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
        }
    };

    /** Runs a job on a virtual thread, so that an interrupt closes the socket it waits for. */
    void start(Runnable job);

    /** Waits for something in a queue, not longer than the patience, which may be negative for not at all. */
    <T> Optional<T> poll(BlockingQueue<T> queue, Duration patience) throws InterruptedException;

    @Override
    default void pause(Duration time) throws InterruptedException {
        var _ = poll(new ArrayBlockingQueue<Object>(1), time);
    }
}
