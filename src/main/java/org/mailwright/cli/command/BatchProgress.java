package org.mailwright.cli.command;

import java.util.Locale;
import org.mailwright.cli.CommandContext;

/** A bar that fills up. */
final class BatchProgress {

    private static final int WIDTH = 20;

    private BatchProgress() {}

    static String line(CommandContext context, long rows, double fraction) {
        int full = (int) (fraction * WIDTH);
        var bar = "#".repeat(full) + "-".repeat(WIDTH - full);
        var percent = String.format(Locale.ROOT, "%.0f", fraction * 100);
        return context.say("batch.progress", bar, percent, Long.toString(rows));
    }
}
