package org.mailwright.net;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Jobs side by side, each on a virtual thread of its own, whose results are handed over in the order in which they
 * come. Closing interrupts those that still run, and what they would have said is dropped.
 *
 * <p>One thread starts, takes and closes.
 */
public final class TaskGroup<T> implements AutoCloseable {

    private final Scheduler tempo;
    private final BlockingQueue<FutureTask<T>> done = new LinkedBlockingQueue<>();
    private final List<FutureTask<T>> started = new CopyOnWriteArrayList<>();
    private int awaited;

    public TaskGroup(Scheduler tempo) {
        this.tempo = tempo;
    }

    public void start(Callable<T> job) {
        var task = new FutureTask<>(job) {
            @Override
            protected void done() {
                done.add(this);
            }
        };
        started.add(task);
        awaited++;
        tempo.start(task);
    }

    /** Whether a job has not been taken yet. */
    public boolean isWorking() {
        return awaited > 0;
    }

    /**
     * Waits for the next result.
     *
     * @return nothing where none came in time, or no job is left
     * @throws IllegalStateException when a job threw something: jobs return what can go wrong
     */
    public Optional<T> next(Duration patience) throws InterruptedException {
        if (awaited == 0) return Optional.empty();
        var task = tempo.poll(done, patience);
        if (task.isEmpty()) return Optional.empty();
        awaited--;
        try {
            return Optional.of(task.get().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a job of a crew threw", e.getCause());
        }
    }

    @Override
    public void close() {
        started.forEach(task -> task.cancel(true));
    }
}
