package org.mailwright.ui.test;

import java.time.Duration;
import java.util.Locale;

/** A time to wait as a kitchen clock shows it, such as 4:59. */
final class CountdownFormat {

    private static final int MINUTE = 60;

    private CountdownFormat() {}

    static String of(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toSeconds() / MINUTE, time.toSeconds() % MINUTE);
    }
}
