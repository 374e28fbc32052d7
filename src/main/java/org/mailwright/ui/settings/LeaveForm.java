package org.mailwright.ui.settings;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mailwright.model.LeaveOnServer;

/** Whether messages that POP3 has fetched stay on the server, and for how long. */
final class LeaveForm {

    private static final int MOST_DAYS = 100;

    private final BooleanProperty keep = new SimpleBooleanProperty(true);
    private final StringProperty days = new SimpleStringProperty("");
    private final BooleanProperty removeWhenDeleted = new SimpleBooleanProperty();

    BooleanProperty keepProperty() {
        return keep;
    }

    /** The number of days after which they are removed, 0 to 100; empty for never. */
    StringProperty daysProperty() {
        return days;
    }

    BooleanProperty removeWhenDeletedProperty() {
        return removeWhenDeleted;
    }

    void load(LeaveOnServer leave) {
        keep.set(leave.keep());
        days.set(leave.removeAfterDays() == 0 ? "" : Integer.toString(leave.removeAfterDays()));
        removeWhenDeleted.set(leave.removeWhenDeleted());
    }

    Optional<String> problem() {
        return !keep.get() || number().isPresent() ? Optional.empty() : Optional.of("settings.problem.days");
    }

    LeaveOnServer leaveOnServer() {
        return keep.get()
                ? new LeaveOnServer(true, number().orElse(0), removeWhenDeleted.get())
                : new LeaveOnServer(false, 0, false);
    }

    private Optional<Integer> number() {
        return days.get().isBlank() ? Optional.of(0) : NumberInput.parse(days.get(), 0, MOST_DAYS);
    }
}
