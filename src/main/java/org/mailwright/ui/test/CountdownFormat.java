package org.mailwright.ui.test;

import java.time.Duration;
import java.util.Locale;

/** Formats a remaining time in minutes and seconds, such as 4:59. */
final class CountdownFormat {

    private static final int MINUTE = 60;

    private CountdownFormat() {}

    static String of(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toSeconds() / MINUTE, time.toSeconds() % MINUTE);
    }
}
