package org.mailwright.model;

import java.time.Duration;

/**
 * Time as it passes, for whatever measures or waits; a test plays it. It knows no date: dates come from an
 * {@link java.time.InstantSource}, or from a {@link java.time.Clock} where a zone counts.
 */
public interface Ticker {

    /** The time of this computer, which no change of its clock moves. */
    Ticker SYSTEM = new Ticker() {

        @Override
        public Duration now() {
            return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            Thread.sleep(time);
        }
    };

    /** Since some moment in the past that stays the same. */
    Duration now();

    /** Lets time pass, or none where it is negative. */
    void pause(Duration time) throws InterruptedException;

    /** What has passed since a moment that this ticker told. */
    default Duration since(Duration moment) {
        return now().minus(moment);
    }
}
