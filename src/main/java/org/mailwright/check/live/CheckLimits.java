package org.mailwright.check.live;

import java.time.Duration;

/**
 * How long a check may take.
 *
 * @param whole for everything, unless the wait for the test message was asked to be longer
 * @param notice for a stopped conversation to end once its connection is closed
 */
public record CheckLimits(Duration whole, Duration notice) {

    public static final CheckLimits USUAL = new CheckLimits(Duration.ofSeconds(60), Duration.ofSeconds(5));
}
