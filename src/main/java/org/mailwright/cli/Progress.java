package org.mailwright.cli;

import java.util.function.Supplier;

/**
 * What is going on, told on the way: with {@code -v} a line for each thing, on a terminal one line that changes, and
 * nothing at all elsewhere. Takes words from any thread.
 */
public final class Progress implements AutoCloseable {

    private static final String ERASE = "\r\u001b[K";

    private final CommandContext call;
    private final boolean live;

    private Progress(CommandContext call, boolean live) {
        this.call = call;
        this.live = live;
    }

    public static Progress of(CommandContext call, String first) {
        var progress = new Progress(call, !call.verbose() && Console.person().isPresent());
        progress.show(first);
        return progress;
    }

    /** What is being done now. */
    public synchronized void show(String text) {
        if (live) call.out().tell(ERASE + Printable.line(text));
    }

    /** What has been done, for those who want to know all of it. */
    public synchronized void log(Supplier<String> text) {
        if (call.verbose()) call.out().remark(text.get());
    }

    @Override
    public synchronized void close() {
        if (live) call.out().tell(ERASE);
    }
}
