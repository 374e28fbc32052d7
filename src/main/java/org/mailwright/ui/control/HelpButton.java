package org.mailwright.ui.control;

import javafx.scene.control.Button;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

/** A question mark button that explains a technical term in plain words. */
public final class HelpButton extends Button {

    private final String explanation;

    public HelpButton(String name, String explanation) {
        this.explanation = explanation;
        setGraphic(Icon.decorating(Feather.HELP_CIRCLE));
        setAccessibleText(name);
        setAccessibleHelp(explanation);
        getStyleClass().setAll("button", "button-icon", "flat", "help-button");
        setOnAction(_ -> explain());
    }

    private void explain() {
        var text = Labels.text(explanation);
        text.getStyleClass().add("help-text");
        var bubble = new PopOver(text);
        bubble.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        bubble.getRoot().getStylesheets().setAll(getScene().getStylesheets());
        TextSize.follow(getScene(), bubble.getRoot());
        bubble.show(this);
    }
}
