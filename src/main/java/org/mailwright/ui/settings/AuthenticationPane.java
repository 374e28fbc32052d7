package org.mailwright.ui.settings;

import java.util.List;
import javafx.scene.layout.VBox;
import org.mailwright.model.Codes;
import org.mailwright.model.Side;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Choice;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.HelpButton;

/** Shows how to sign in to each server, so that a wrong guess can be corrected. */
final class AuthenticationPane extends VBox {

    private final Messages messages;

    AuthenticationPane(SettingsStep step, Messages messages) {
        this.messages = messages;
        getStyleClass().add("fields");
        for (var side : Side.values()) getChildren().add(field(side, step.server(side)));
    }

    private Field field(Side side, ServerForm form) {
        var box = new Choice<>(
                side.code() + "-authentication",
                List.of(AuthChoice.values()),
                way -> messages.get("settings.auth." + Codes.of(way)));
        box.valueProperty().bindBidirectional(form.authenticationProperty());
        var name = messages.get("settings.auth." + side.code());
        var field = new Field(name, box)
                .with(new HelpButton(messages.get("access.help", name), messages.get("settings.auth.help")));
        field.visibleProperty().bind(form.usedProperty());
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }
}
