package org.mailwright.cli.account;

import java.time.Duration;
import org.mailwright.cli.CommandException;

/** Parses seconds such as 30 or 0.5: up to 999999, three decimals. */
public final class Seconds {

    private static final int MILLIS = 1000;

    private Seconds() {}

    public static Duration positive(String option, String text) throws CommandException {
        var duration = parse(option, text);
        if (duration.isZero()) throw CommandException.invalid("cli.bad-seconds", option);
        return duration;
    }

    public static Duration parse(String option, String text) throws CommandException {
        if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) throw CommandException.invalid("cli.bad-seconds", option);
        return Duration.ofMillis(Math.round(Double.parseDouble(text) * MILLIS));
    }
}
