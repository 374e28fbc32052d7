package org.mailwright.check;

import java.time.Duration;
import java.util.function.Consumer;
import org.mailwright.model.Ticker;

/**
 * A checker that waits: before the check where that was asked for, and for another try where the server turned the
 * message away for some minutes. Each try is a whole check with a log-on of its own, and none follows one whose message
 * may have been accepted.
 */
public final class GreylistRetryChecker implements AccountChecker {

    private static final Duration STEP = Duration.ofSeconds(1);

    private final AccountChecker checker;
    private final Ticker ticker;

    public GreylistRetryChecker(AccountChecker checker, Ticker ticker) {
        this.checker = checker;
        this.ticker = ticker;
    }

    @Override
    public CheckReport check(CheckRequest request, Credentials credentials, Consumer<CheckEvent> progress)
            throws InterruptedException {
        wait(request.extras().after(), progress);
        var left = request.extras().greylisting();
        var report = checker.check(request, credentials, progress);
        for (var next = Greylisting.pause(report, left); next.isPresent(); next = Greylisting.pause(report, left)) {
            wait(next.get(), progress);
            left = left.minus(next.get());
            report = checker.check(request, credentials, progress);
        }
        return report;
    }

    private void wait(Duration whole, Consumer<CheckEvent> progress) throws InterruptedException {
        for (var left = whole; left.isPositive(); left = left.minus(STEP)) {
            progress.accept(new CheckEvent.Waiting(whole, left));
            ticker.pause(left.compareTo(STEP) < 0 ? left : STEP);
        }
    }
}
