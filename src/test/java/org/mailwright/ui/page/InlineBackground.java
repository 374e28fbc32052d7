package org.mailwright.ui.page;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A background that does its work at once, on the thread that asks; a bug fails the test. Needs no toolkit. */
public final class InlineBackground {

    private InlineBackground() {}

    /** One that delivers at once too. */
    public static Background create() {
        return create(Runnable::run);
    }

    /** Works on the calling thread; what is delivered is given to the executor. */
    public static Background create(Executor fxThread) {
        return new Background(new Workers(), fxThread, bug -> {
            throw new AssertionError(bug);
        });
    }

    private static final class Workers extends AbstractExecutorService {

        @Override
        public void execute(Runnable command) {
            command.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
