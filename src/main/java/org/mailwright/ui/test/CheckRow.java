package org.mailwright.ui.test;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.Finding;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/** The progress of one task of a test. */
final class CheckRow {

    /** The tasks of a test, as they are shown. */
    enum Task {
        LOG_ON(Stage.MAILBOX),
        SEND(Stage.DATA),
        ARRIVE(Stage.ARRIVAL);

        private final Stage last;

        Task(Stage last) {
            this.last = last;
        }

        static Task of(Side side, Stage stage) {
            if (stage == Stage.ARRIVAL) return ARRIVE;
            return side == Side.INCOMING ? LOG_ON : SEND;
        }
    }

    /** The progress. */
    enum State {
        WAITING,
        RUNNING,
        OK,
        WARN,
        FAIL,
        SKIPPED
    }

    private final Task task;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    // A field, because an unreferenced view is garbage collected together with its listeners
    private final ObservableList<Finding> shownFindings = FXCollections.unmodifiableObservableList(findings);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final ReadOnlyObjectWrapper<Optional<Stage>> stage = new ReadOnlyObjectWrapper<>(Optional.empty());

    CheckRow(Task task) {
        this.task = task;
    }

    Task task() {
        return task;
    }

    ObservableList<Finding> findings() {
        return shownFindings;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The current stage. */
    ReadOnlyObjectProperty<Optional<Stage>> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    Duration took() {
        return findings.stream().map(Finding::took).reduce(Duration.ZERO, Duration::plus);
    }

    void reset() {
        findings.clear();
        stage.set(Optional.empty());
        state.set(State.WAITING);
    }

    void hear(CheckEvent event) {
        switch (event) {
            case CheckEvent.Began began -> {
                // A second attempt replaces the findings of the first.
                findings.removeIf(finding -> finding.stage().compareTo(began.stage()) >= 0);
                stage.set(Optional.of(began.stage()));
                state.set(State.RUNNING);
            }
            case CheckEvent.Waiting _ -> {}
            case CheckEvent.Ended(var finding) -> {
                findings.add(finding);
                if (finding.status() == Finding.Status.FAIL || finding.stage() == task.last) settle();
            }
        }
    }

    /** Ends the task. */
    void settle() {
        stage.set(Optional.empty());
        state.set(verdict());
    }

    private State verdict() {
        if (has(Finding.Status.FAIL)) return State.FAIL;
        if (has(Finding.Status.WARN)) return State.WARN;
        return has(Finding.Status.OK) ? State.OK : State.SKIPPED;
    }

    private boolean has(Finding.Status status) {
        return findings.stream().anyMatch(finding -> finding.status() == status);
    }
}
