package org.mailwright.check;

import java.time.Duration;

/** Lets time pass; a test lets none. */
@FunctionalInterface
public interface Pause {

    Pause REAL = Thread::sleep;

    void pass(Duration time) throws InterruptedException;
}
