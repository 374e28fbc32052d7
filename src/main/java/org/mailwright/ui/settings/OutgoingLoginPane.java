package org.mailwright.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Choice;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.FieldErrors;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.Switch;
import org.mailwright.ui.control.TechnicalText;

/** Shows Outlook's "My outgoing server requires authentication", with its choices. */
final class OutgoingLoginPane extends VBox {

    OutgoingLoginPane(SettingsStep step, FieldErrors errors, Messages messages) {
        var login = step.outgoingLogin();
        var needed = Switch.of("outgoing-needs-login", messages.get("settings.login"));
        needed.selectedProperty().bindBidirectional(login.neededProperty());
        var label = Labels.text(messages.get("settings.login"));
        label.setLabelFor(needed);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var toggle = new HBox(label, needed);
        toggle.getStyleClass().add("card-head");

        var how = new Choice<>(
                "outgoing-login",
                List.of(OutgoingLogin.SAME_AS_INCOMING, OutgoingLogin.OWN, OutgoingLogin.AFTER_INCOMING),
                way -> messages.get(key(way)));
        how.valueProperty().bindBidirectional(login.choiceProperty());
        var howField = new Field(messages.get("settings.login.how"), how);
        howField.visibleProperty()
                .bind(login.neededProperty().and(step.incoming().usedProperty()));
        howField.managedProperty().bind(howField.visibleProperty());

        var username = TechnicalText.of(new TextField());
        username.setId("outgoing-username");
        username.textProperty().bindBidirectional(step.outgoing().usernameProperty());
        var usernameField = errors.watch(
                new Field(messages.get("settings.login.username"), username),
                () -> step.outgoing().usedProperty().get() ? login.usernameProblem() : Optional.empty(),
                login.choiceProperty(),
                login.neededProperty(),
                step.incoming().usedProperty(),
                step.outgoing().usedProperty());
        usernameField
                .visibleProperty()
                .bind(login.neededProperty()
                        .and(login.choiceProperty()
                                .isEqualTo(OutgoingLogin.OWN)
                                .or(step.incoming().usedProperty().not())));
        usernameField.managedProperty().bind(usernameField.visibleProperty());

        visibleProperty().bind(step.outgoing().usedProperty());
        managedProperty().bind(visibleProperty());
        getStyleClass().add("fields");
        getChildren().setAll(toggle, howField, usernameField);
    }

    private static String key(OutgoingLogin login) {
        return switch (login) {
            case SAME_AS_INCOMING -> "settings.login.same-as-incoming";
            case OWN -> "settings.login.own";
            case AFTER_INCOMING -> "settings.login.after-incoming";
            case NONE -> "settings.login.none";
        };
    }
}
