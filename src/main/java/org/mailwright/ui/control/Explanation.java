package org.mailwright.ui.control;

import javafx.beans.binding.Bindings;
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
        bubble.setAnimated(!owner.getScene().getPreferences().isReducedMotion());
        Bindings.bindContent(bubble.getRoot().getStylesheets(), owner.getScene().getStylesheets());
        TextSize.follow(owner.getScene(), bubble.getRoot());
        bubble.show(owner);
        bubble.widthProperty().subscribe(_ -> center(bubble, owner));
    }

    /** The bubble places itself before its style sheets say how wide it is. */
    private static void center(PopOver bubble, Node owner) {
        var place = owner.localToScreen(owner.getBoundsInLocal());
        if (place != null) bubble.setAnchorX(place.getCenterX() - bubble.getWidth() / 2);
    }
}
