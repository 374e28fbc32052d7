package org.mailwright.model;

import java.time.Duration;

/** Time that passes only where somebody waits for it, and then at once. */
public final class PlayedTicker implements Ticker {

    private final Pause pause;
    private Duration now = Duration.ZERO;

    /** What a test makes of a pause. */
    @FunctionalInterface
    public interface Pause {
        void pass(Duration time) throws InterruptedException;
    }

    public PlayedTicker(Pause pause) {
        this.pause = pause;
    }

    @Override
    public synchronized Duration now() {
        return now;
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        pause.pass(time);
        synchronized (this) {
            now = now.plus(time);
        }
    }
}
