package org.mailwright.net;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The clock, and the threads that go by it, in one place so that a test can play both. */
public interface Scheduler {

    /** The time as it passes. */
    Scheduler REAL = new Scheduler() {

        @Override
        public Duration now() {
            return Duration.ofNanos(System.nanoTime());
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

    /** Since some moment in the past that stays the same. */
    Duration now();

    /** Runs a job on a virtual thread, so that an interrupt closes the socket it waits for. */
    void start(Runnable job);

    /** Waits for something in a queue, not longer than the patience, which may be negative for not at all. */
    <T> Optional<T> poll(BlockingQueue<T> queue, Duration patience) throws InterruptedException;
}
