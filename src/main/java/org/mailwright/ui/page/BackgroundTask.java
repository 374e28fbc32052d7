package org.mailwright.ui.page;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Blocking work and the callbacks for its result.
 *
 * @param work runs on a worker
 * @param progress takes the work's progress on the FX thread, in order
 * @param done takes the result on the FX thread
 * @param dropped takes the result on the FX thread if the work was cancelled before it was delivered
 * @param release runs exactly once: after the work, or when the work is cancelled before it began
 */
public record BackgroundTask<P, T>(
        Work<P, T> work, Consumer<P> progress, Consumer<T> done, Consumer<T> dropped, Runnable release) {

    /** Work that reports its progress, from any thread. */
    @FunctionalInterface
    public interface Work<P, T> {

        T call(Consumer<P> progress) throws Exception;
    }

    public static <P, T> BackgroundTask<P, T> of(Work<P, T> work, Consumer<P> progress, Consumer<T> done) {
        return new BackgroundTask<>(work, progress, done, _ -> {}, () -> {});
    }

    public static <T> BackgroundTask<Void, T> of(Callable<T> work, Consumer<T> done) {
        return of(_ -> work.call(), _ -> {}, done);
    }

    /** For a result that holds secrets. */
    public BackgroundTask<P, T> dropping(Consumer<T> unwanted) {
        return new BackgroundTask<>(work, progress, done, unwanted, release);
    }

    /** For work that is given secrets. */
    public BackgroundTask<P, T> releasing(Runnable secrets) {
        return new BackgroundTask<>(work, progress, done, dropped, secrets);
    }
}
