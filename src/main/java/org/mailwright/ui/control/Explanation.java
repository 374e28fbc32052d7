package org.mailwright.ui.control;

import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/** Some sentences in a bubble beside a control. */
public final class Explanation {

    private Explanation() {}

    public static void show(Node owner, String sentences) {
        var text = Labels.text(sentences);
        text.getStyleClass().add("help-text");
        var bubble = new PopOver(text);
        bubble.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        bubble.getRoot().getStylesheets().setAll(owner.getScene().getStylesheets());
        TextSize.follow(owner.getScene(), bubble.getRoot());
        bubble.show(owner);
    }
}
