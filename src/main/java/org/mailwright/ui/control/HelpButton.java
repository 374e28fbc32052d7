package org.mailwright.ui.control;

import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** A question mark button that explains a technical term in plain words. */
public final class HelpButton extends Button {

    public HelpButton(String name, String explanation) {
        setGraphic(Icon.decorating(Feather.HELP_CIRCLE));
        setAccessibleText(name);
        setAccessibleHelp(explanation);
        getStyleClass().setAll("button", "button-icon", "flat", "help-button");
        setOnAction(_ -> Explanation.show(this, explanation));
    }
}
