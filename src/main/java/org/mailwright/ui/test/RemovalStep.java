package org.mailwright.ui.test;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Credentials;
import org.mailwright.check.Removal;
import org.mailwright.ui.page.AccountState;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.BackgroundTask;

/** Removes the test message from the mailbox, on request. */
public final class RemovalStep implements AccountState {

    /** The progress. */
    sealed interface State {

        record Idle() implements State {}

        record Running(Background.Job job) implements State {}

        record Done(Removal removal) implements State {}
    }

    private final Supplier<AccountChecker> checker;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());

    public RemovalStep(Supplier<AccountChecker> checker, Background background) {
        this.checker = checker;
        this.background = background;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return state.get() instanceof State.Running;
    }

    /**
     * Begins to remove a message.
     *
     * @param request names the message
     * @param credentials closed when the removal ends, or is cancelled before it began
     */
    public void start(CheckRequest request, Credentials credentials) {
        forget();
        var task = BackgroundTask.of(
                        () -> checker.get().check(request, credentials, _ -> {}),
                        report -> end(report.arrival().flatMap(Arrival::removal)))
                .releasing(credentials::close);
        var job = background.run(task);
        state.set(new State.Running(job));
    }

    @Override
    public void forget() {
        if (state.get() instanceof State.Running(var job)) job.cancel();
        state.set(new State.Idle());
    }

    private void end(Optional<Removal> removal) {
        state.set(new State.Done(removal.orElse(Removal.FAILED)));
    }
}
