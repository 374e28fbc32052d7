package org.mailwright.cli;

import java.util.function.Supplier;
import org.mailwright.model.SafeText;

/**
 * Shows progress on stderr: one line per event with {@code -v}, one line that is overwritten on a terminal, nothing
 * otherwise. Thread-safe.
 */
public final class Progress implements AutoCloseable {

    private static final String ERASE = "\r\u001b[K";

    private final CommandContext context;
    private final boolean live;

    private Progress(CommandContext context, boolean live) {
        this.context = context;
        this.live = live;
    }

    public static Progress of(CommandContext context, String first) {
        var progress =
                new Progress(context, !context.verbose() && Console.terminal().isPresent());
        progress.show(first);
        return progress;
    }

    /** Replaces the progress line. */
    public synchronized void show(String text) {
        if (live) context.out().tell(ERASE + SafeText.line(text));
    }

    /** Makes room for a line of another's. */
    public synchronized void hide() {
        if (live) context.out().tell(ERASE);
    }

    /** Adds a line, with {@code -v} only. */
    public synchronized void log(Supplier<String> text) {
        if (context.verbose()) context.out().remark(text.get());
    }

    @Override
    public synchronized void close() {
        hide();
    }
}
