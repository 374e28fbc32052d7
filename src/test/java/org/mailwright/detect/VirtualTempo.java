package org.mailwright.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import org.mailwright.net.Scheduler;

/**
 * A clock that stands still while anybody works, and jumps to the next appointment when all wait: what takes ten seconds
 * on a bad network takes none in a test. Who comes first of two that want one thing at the same time is left to chance.
 */
final class VirtualTempo implements Scheduler {

    private final List<Waiter> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private int working;

    /** Somebody who waits until a time, or for something in a queue if that comes first. */
    private static final class Waiter {

        private final Duration until;
        private final Optional<BlockingQueue<?>> queue;
        private boolean woken;

        Waiter(Duration until, Optional<BlockingQueue<?>> queue) {
            this.until = until;
            this.queue = queue;
        }

        boolean hasMail() {
            return queue.filter(one -> !one.isEmpty()).isPresent();
        }
    }

    /** Does the work of a test, which the clock counts among those it waits for. */
    <T> T run(Callable<T> work) throws Exception {
        began();
        try {
            return work.call();
        } finally {
            ended();
        }
    }

    @Override
    public synchronized Duration now() {
        return now;
    }

    @Override
    public void start(Runnable job) {
        began();
        Thread.startVirtualThread(() -> {
            try {
                job.run();
            } finally {
                ended();
            }
        });
    }

    @Override
    public synchronized <T> Optional<T> poll(BlockingQueue<T> queue, Duration patience) throws InterruptedException {
        if (queue.isEmpty() && patience.isPositive()) await(new Waiter(now.plus(patience), Optional.of(queue)));
        return Optional.ofNullable(queue.poll());
    }

    /** Lets time pass, as the network does. */
    synchronized void sleep(Duration time) throws InterruptedException {
        await(new Waiter(now.plus(time), Optional.empty()));
    }

    private synchronized void began() {
        working++;
    }

    private synchronized void ended() {
        working--;
        goOn();
    }

    private void await(Waiter waiter) throws InterruptedException {
        waiting.add(waiter);
        working--;
        goOn();
        try {
            while (!waiter.woken) wait();
        } catch (InterruptedException e) {
            if (!waiter.woken) wake(waiter);
            throw e;
        }
    }

    private void goOn() {
        if (working > 0 || waiting.isEmpty()) return;
        var next = waiting.stream()
                .filter(Waiter::hasMail)
                .findFirst()
                .orElseGet(() -> waiting.stream()
                        .min(Comparator.comparing(waiter -> waiter.until))
                        .orElseThrow());
        if (!next.hasMail() && next.until.compareTo(now) > 0) now = next.until;
        wake(next);
    }

    private void wake(Waiter waiter) {
        waiting.remove(waiter);
        waiter.woken = true;
        working++;
        notifyAll();
    }
}
