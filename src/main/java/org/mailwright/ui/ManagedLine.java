package org.mailwright.ui;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.mailwright.policy.Policy;
import org.mailwright.text.Messages;
import org.mailwright.text.PolicyWords;

/** A line at the bottom that says that an organisation manages this computer; hidden if none does. */
final class ManagedLine extends StackPane {

    ManagedLine(Policy policy, Messages messages) {
        var line = new Label(messages.get("policy.managed"));
        line.setId("managed");
        line.getStyleClass().add("note");
        var says = String.join("\n", new PolicyWords(messages).says(policy));
        if (!says.isEmpty()) {
            line.setTooltip(new Tooltip(says));
            line.setAccessibleHelp(says);
        }
        getStyleClass().add("managed");
        setVisible(policy.isPresent());
        setManaged(policy.isPresent());
        getChildren().setAll(line);
    }
}
