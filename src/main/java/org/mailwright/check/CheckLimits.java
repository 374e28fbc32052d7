package org.mailwright.check;

import java.time.Duration;

/**
 * How long a check may take.
 *
 * @param whole for everything, unless the wait for the test message was asked to be longer
 * @param notice for a stopped conversation to end once its connection is closed
 */
record CheckLimits(Duration whole, Duration notice) {

    static final CheckLimits USUAL = new CheckLimits(Duration.ofSeconds(60), Duration.ofSeconds(5));
}
