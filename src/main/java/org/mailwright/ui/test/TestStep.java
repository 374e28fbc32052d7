package org.mailwright.ui.test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Credentials;
import org.mailwright.check.Finding;
import org.mailwright.check.Observation;
import org.mailwright.check.OpenEncryptionChecker;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.profile.Profile;
import org.mailwright.ui.page.AccountState;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.BackgroundTask;

/** Tests the account with its servers, task by task. */
public final class TestStep implements AccountState {

    /** The progress of the test. */
    public sealed interface Test {

        record Idle() implements Test {}

        record Running(Background.Job job) implements Test {}

        record Finished(TestPlan plan, CheckReport report) implements Test {}

        record Cancelled() implements Test {}
    }

    private final Supplier<AccountChecker> checker;
    private final Background background;
    private final List<CheckRow> rows =
            Stream.of(CheckRow.Task.values()).map(CheckRow::new).toList();
    private final ReadOnlyObjectWrapper<Optional<Duration>> left = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Test> test = new ReadOnlyObjectWrapper<>(new Test.Idle());

    public TestStep(Supplier<AccountChecker> checker, Background background) {
        this.checker = checker;
        this.background = background;
    }

    List<CheckRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<Test> testProperty() {
        return test.getReadOnlyProperty();
    }

    /** The remaining time of a pause; empty while the test runs. */
    ReadOnlyObjectProperty<Optional<Duration>> leftProperty() {
        return left.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return test.get() instanceof Test.Running;
    }

    public Optional<CheckReport> report() {
        return test.get() instanceof Test.Finished finished ? Optional.of(finished.report()) : Optional.empty();
    }

    /** Whether the test did not fail. */
    public boolean isPassed() {
        return report().filter(report -> report.outcome() != CheckReport.Outcome.FAIL)
                .filter(report -> !leftOutLogOn(report))
                .isPresent();
    }

    /** Whether the test ended before the log-on, as it was asked to, so that it says nothing of the account. */
    static boolean leftOutLogOn(CheckReport report) {
        return report.observations().contains(Observation.LOG_ON_NOT_TESTED);
    }

    /** Whether the log-on is what failed: what comes before it can be tested without one. */
    static boolean failedToLogOn(CheckReport report) {
        return report.outcome() == CheckReport.Outcome.FAIL
                && report.stage()
                        .filter(stage -> stage == Stage.AUTH || stage == Stage.OAUTH)
                        .isPresent();
    }

    /**
     * Begins a test.
     *
     * @param credentials closed when the test ends, or is cancelled before it began
     */
    public void start(TestPlan plan, Credentials credentials) {
        cancel();
        rows.forEach(CheckRow::reset);
        var task = BackgroundTask.of(
                        (Consumer<CheckEvent> progress) -> new OpenEncryptionChecker(
                                        plan.way().apply(checker.get()), plan.open())
                                .check(plan.request(), credentials, progress),
                        this::hear,
                        report -> end(plan, report))
                .releasing(credentials::close);
        var job = background.run(task);
        test.set(new Test.Running(job));
    }

    public void cancel() {
        if (test.get() instanceof Test.Running(var job)) {
            job.cancel();
            left.set(Optional.empty());
            rows.forEach(CheckRow::settle);
            test.set(new Test.Cancelled());
        }
    }

    @Override
    public void forget() {
        cancel();
        rows.forEach(CheckRow::reset);
        test.set(new Test.Idle());
    }

    private void hear(CheckEvent event) {
        left.set(event instanceof CheckEvent.Waiting waiting ? Optional.of(waiting.left()) : Optional.empty());
        switch (event) {
            case CheckEvent.Began(var side, var stage) ->
                row(CheckRow.Task.of(side, stage)).hear(event);
            case CheckEvent.Ended(var finding) ->
                row(CheckRow.Task.of(finding.side(), finding.stage())).hear(event);
            case CheckEvent.Waiting _ -> rows.forEach(CheckRow::reset);
        }
    }

    private void end(TestPlan plan, CheckReport report) {
        left.set(Optional.empty());
        for (var row : rows) {
            row.reset();
            report.findings().stream()
                    .filter(finding -> CheckRow.Task.of(finding.side(), finding.stage()) == row.task())
                    .map(finding -> (CheckEvent) new CheckEvent.Ended(finding))
                    .forEach(row::hear);
            row.settle();
        }
        test.set(new Test.Finished(plan, report));
    }

    private CheckRow row(CheckRow.Task task) {
        return rows.stream().filter(row -> row.task() == task).findFirst().orElseThrow();
    }

    /** The result of a passed test for a profile. */
    public static Profile.Tested tested(CheckReport passed, Instant when) {
        return new Profile.Tested(
                when,
                isLoggedOn(passed, Side.INCOMING),
                isLoggedOn(passed, Side.OUTGOING),
                passed.arrival().filter(CheckReport.Arrival::found).isPresent());
    }

    /** Whether signing in to this side succeeded. */
    private static boolean isLoggedOn(CheckReport report, Side side) {
        return report.findings().stream()
                .anyMatch(finding -> finding.side() == side
                        && finding.stage() == Stage.AUTH
                        && finding.status() == Finding.Status.OK);
    }
}
