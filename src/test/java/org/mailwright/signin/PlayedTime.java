package org.mailwright.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.mailwright.net.Scheduler;

/** Time that passes only where somebody waits for it. */
final class PlayedTime implements Scheduler {

    final List<Duration> waited = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public Duration now() {
        return now;
    }

    @Override
    public void start(Runnable job) {
        Scheduler.REAL.start(job);
    }

    @Override
    public <T> Optional<T> poll(BlockingQueue<T> queue, Duration patience) {
        waited.add(patience);
        now = now.plus(patience);
        return Optional.ofNullable(queue.poll());
    }
}
