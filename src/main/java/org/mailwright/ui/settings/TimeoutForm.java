package org.mailwright.ui.settings;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mailwright.model.AccountSettings;

/** The time limit for a server's answers, as it is filled in. */
final class TimeoutForm {

    private static final int LEAST = 10;
    private static final int MOST = 600;

    private final StringProperty seconds = new SimpleStringProperty();

    TimeoutForm() {
        load(AccountSettings.DEFAULT_TIMEOUT);
    }

    /** From 10 to 600. */
    StringProperty secondsProperty() {
        return seconds;
    }

    void load(Duration timeout) {
        seconds.set(Long.toString(timeout.toSeconds()));
    }

    Optional<String> problem() {
        return timeout().isPresent() ? Optional.empty() : Optional.of("settings.problem.timeout");
    }

    Optional<Duration> timeout() {
        return NumberInput.parse(seconds.get(), LEAST, MOST).map(Duration::ofSeconds);
    }
}
