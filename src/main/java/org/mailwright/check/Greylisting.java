package org.mailwright.check;

import java.time.Duration;
import java.util.Optional;
import org.mailwright.check.Finding.Status;
import org.mailwright.model.Cause;
import org.mailwright.reply.RetryHint;

/** When a message that was turned away for some minutes may be sent anew. */
public final class Greylisting {

    /** Usual among servers that do not say how long they want to wait. */
    private static final Duration STEP = Duration.ofMinutes(5);

    private Greylisting() {}

    /**
     * How long to wait before another try.
     *
     * @return nothing where something else is the trouble, or the message may have gone out
     */
    public static Optional<Duration> pause(CheckReport report) {
        return refusal(report).map(words -> RetryHint.in(words).orElse(STEP));
    }

    /** The wait that fits into the time left: a server that names a later time than that is not asked before. */
    static Optional<Duration> pause(CheckReport report, Duration left) {
        if (!left.isPositive()) return Optional.empty();
        return refusal(report)
                .flatMap(words -> RetryHint.in(words).map(Optional::of).orElseGet(() -> Optional.of(least(STEP, left))))
                .filter(pause -> pause.compareTo(left) <= 0);
    }

    /** What the server said, where being turned away is all that went wrong, and nothing is to be mended first. */
    private static Optional<String> refusal(CheckReport report) {
        if (report.cause() != Cause.GREYLISTED
                || report.messageId().isPresent()
                || report.suggestion().isPresent()) return Optional.empty();
        var failed = report.findings().stream()
                .filter(finding -> finding.status() == Status.FAIL)
                .toList();
        return failed.size() == 1 ? Optional.of(failed.getFirst().reply().orElse("")) : Optional.empty();
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
