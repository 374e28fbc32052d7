package org.mailwright.ui.settings;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mailwright.check.CheckOptions;
import org.mailwright.model.EmailAddress;
import org.mailwright.ui.page.AccountState;

/** How a person wants the test to be: who gets the test message, and what more may be asked of the server. */
public final class TestOptions implements AccountState {

    private final StringProperty recipient = new SimpleStringProperty("");
    private final BooleanProperty testsRelay = new SimpleBooleanProperty();

    public TestOptions(SettingsStep settings) {
        // Agreement about one server is none about another.
        settings.outgoing().hostProperty().subscribe((_, _) -> testsRelay.set(false));
        settings.outgoingLogin().neededProperty().subscribe((_, _) -> testsRelay.set(false));
    }

    /** Empty for the account's own address. */
    StringProperty recipientProperty() {
        return recipient;
    }

    /** Whether a server that sends without a log-on may be asked if it would do so for strangers. */
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
