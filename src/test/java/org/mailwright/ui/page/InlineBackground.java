package org.mailwright.ui.page;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** A background that does its work at once, on the thread that asks; a bug fails the test. */
public final class InlineBackground {

    private InlineBackground() {}

    public static Background create() {
        return new Background(new Workers(), Runnable::run, bug -> {
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
