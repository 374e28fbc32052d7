package org.mailwright.ui.page;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Runs blocking work off the FX thread and hands its result back on it. */
public final class Background {

    private final ExecutorService workers;
    private final Executor fxThread;
    private final Consumer<Throwable> onBug;

    /**
     * A background with workers of its own.
     *
     * @param fxThread queues what it is given, as {@code Platform::runLater} does
     * @param onBug told, on the FX thread, of anything thrown: what may go wrong for a user is a result, not an exception
     */
    public Background(ExecutorService workers, Executor fxThread, Consumer<Throwable> onBug) {
        this.workers = workers;
        this.fxThread = fxThread;
        this.onBug = onBug;
    }

    public <T> Job run(Callable<T> work, Consumer<T> then) {
        return run((Consumer<Void> _) -> work.call(), _ -> {}, then);
    }

    /** Runs work that tells of its progress on the way; what it tells arrives on the FX thread in the same order. */
    public <P, T> Job run(Work<P, T> work, Consumer<P> progress, Consumer<T> then) {
        var wanted = new AtomicBoolean(true);
        Future<?> worker = workers.submit(() -> {
            var outcome = outcome(() -> work.call(news -> deliver(wanted, () -> progress.accept(news))), then);
            deliver(wanted, outcome);
        });
        return () -> {
            wanted.set(false);
            worker.cancel(true);
        };
    }

    private void deliver(AtomicBoolean wanted, Runnable news) {
        fxThread.execute(() -> {
            if (wanted.get()) news.run();
        });
    }

    private <T> Runnable outcome(Callable<T> work, Consumer<T> then) {
        try {
            var result = work.call();
            return () -> then.accept(result);
        } catch (Throwable bug) {
            return () -> onBug.accept(bug);
        }
    }

    /** Work that tells of its progress, on any thread. */
    @FunctionalInterface
    public interface Work<P, T> {

        T call(Consumer<P> progress) throws Exception;
    }

    /** Work under way. Once cancelled it delivers nothing, however late its worker notices. */
    @FunctionalInterface
    public interface Job {

        void cancel();
    }
}
