package org.mailwright.ui.page;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Runs blocking work off the FX thread and delivers its result on the FX thread. */
public final class Background {

    private final ExecutorService workers;
    private final Executor fxThread;
    private final Consumer<Throwable> onBug;

    /**
     * A background with workers of its own.
     *
     * @param fxThread queues what it is given, as {@code Platform::runLater} does
     * @param onBug takes, on the FX thread, every exception that the work throws, except an interruption after the
     *     workers were shut down, which happens when the window closes. Expected failures are results, not exceptions
     */
    public Background(ExecutorService workers, Executor fxThread, Consumer<Throwable> onBug) {
        this.workers = workers;
        this.fxThread = fxThread;
        this.onBug = onBug;
    }

    public <T> Job run(Callable<T> work, Consumer<T> done) {
        return run(BackgroundTask.of(work, done));
    }

    public <P, T> Job run(BackgroundTask<P, T> task) {
        var wanted = new AtomicBoolean(true);
        var begun = new AtomicBoolean();
        Future<?> worker;
        try {
            worker = workers.submit(() -> {
                if (begun.compareAndSet(false, true)) work(task, wanted);
            });
        } catch (RejectedExecutionException e) {
            task.release().run();
            throw e;
        }
        return () -> {
            wanted.set(false);
            worker.cancel(true);
            if (begun.compareAndSet(false, true)) task.release().run();
        };
    }

    private <P, T> void work(BackgroundTask<P, T> task, AtomicBoolean wanted) {
        try {
            var result = task.work()
                    .call(news -> deliver(wanted, () -> task.progress().accept(news)));
            fxThread.execute(() -> {
                if (wanted.get()) task.done().accept(result);
                else task.dropped().accept(result);
            });
        } catch (Throwable bug) {
            boolean stopped = bug instanceof InterruptedException && workers.isShutdown();
            if (!stopped) deliver(wanted, () -> onBug.accept(bug));
        } finally {
            task.release().run();
        }
    }

    private void deliver(AtomicBoolean wanted, Runnable news) {
        fxThread.execute(() -> {
            if (wanted.get()) news.run();
        });
    }

    /** Running work. Once cancelled it delivers nothing, even if its worker notices the cancellation late. */
    @FunctionalInterface
    public interface Job {

        void cancel();
    }
}
