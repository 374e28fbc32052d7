package org.mailwright.ui;

import javafx.scene.control.Hyperlink;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.policy.Policy;
import org.mailwright.text.Messages;
import org.mailwright.text.PolicyWords;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Explanation;

/** Says at the bottom that an organisation manages this computer, and on demand what it decided; hidden if none does. */
final class ManagedLine extends StackPane {

    ManagedLine(Policy policy, Messages messages) {
        setVisible(policy.isPresent());
        setManaged(policy.isPresent());
        if (policy.isPresent()) getChildren().setAll(line(policy, messages));
        getStyleClass().add("managed");
    }

    private static Hyperlink line(Policy policy, Messages messages) {
        var line = Buttons.link("managed", messages.get("policy.managed"), Feather.INFO, () -> {});
        var says = String.join("\n", new PolicyWords(messages).says(policy));
        if (!says.isEmpty()) {
            line.setAccessibleHelp(says);
            line.setOnAction(_ -> Explanation.show(line, says));
        }
        return line;
    }
}
