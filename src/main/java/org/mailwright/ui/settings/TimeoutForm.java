package org.mailwright.ui.settings;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mailwright.model.AccountSettings;

/** The input about the time limit for a server's answers. */
final class TimeoutForm {

    private static final int LEAST = 10;
    private static final int MOST = 600;

    private final StringProperty seconds = new SimpleStringProperty();

    TimeoutForm() {
        load(AccountSettings.DEFAULT_TIMEOUT);
    }

    /** The limit in seconds, 10 to 600. */
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
