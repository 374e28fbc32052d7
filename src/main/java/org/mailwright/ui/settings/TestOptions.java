package org.mailwright.ui.settings;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mailwright.check.CheckOptions;
import org.mailwright.model.EmailAddress;
import org.mailwright.ui.page.AccountState;

/** The options of the test: the recipient of the test message, and the open relay test. */
public final class TestOptions implements AccountState {

    private final StringProperty recipient = new SimpleStringProperty("");
    private final BooleanProperty testsRelay = new SimpleBooleanProperty();

    public TestOptions(SettingsStep settings) {
        // Consent for one server does not apply to another.
        settings.outgoing().hostProperty().subscribe((_, _) -> testsRelay.set(false));
        settings.outgoingLogin().neededProperty().subscribe((_, _) -> testsRelay.set(false));
    }

    /** The recipient; empty for the account's own address. */
    StringProperty recipientProperty() {
        return recipient;
    }

    /** Whether to test a server without authentication for an open relay. */
    BooleanProperty testsRelayProperty() {
        return testsRelay;
    }

    Optional<String> recipientProblem() {
        return recipient.get().isBlank() || EmailAddress.parse(recipient.get()).isPresent()
                ? Optional.empty()
                : Optional.of("settings.problem.recipient");
    }

    public EmailAddress recipient(EmailAddress own) {
        return EmailAddress.parse(recipient.get()).orElse(own);
    }

    @Override
    public void forget() {
        recipient.set("");
        testsRelay.set(false);
    }

    public CheckOptions checkOptions() {
        return CheckOptions.NONE.withRelayTest(testsRelay.get());
    }
}
