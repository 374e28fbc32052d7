package org.mailwright.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import org.kordamp.ikonli.Ikon;

/** Creates buttons and links whose text wraps instead of being cut off. */
public final class Buttons {

    private Buttons() {}

    public static Button button(String id, String text, Runnable pressed) {
        var button = Wrapping.button(text);
        button.setId(id);
        button.setOnAction(_ -> pressed.run());
        return button;
    }

    /** The default button, which Enter presses while it is visible. */
    public static Button primary(String id, String text, Runnable pressed) {
        var button = button(id, text, pressed);
        button.getStyleClass().add("accent");
        button.defaultButtonProperty().bind(button.visibleProperty());
        return button;
    }

    public static Hyperlink link(String id, String text, Ikon picture, Runnable pressed) {
        var link = sentence(text, pressed);
        link.setId(id);
        link.setGraphic(Icon.decorating(picture));
        return link;
    }

    /** A sentence that is a link as a whole. */
    public static Hyperlink sentence(String text, Runnable pressed) {
        var link = Wrapping.link(text);
        link.setOnAction(_ -> {
            pressed.run();
            link.setVisited(false);
        });
        return link;
    }
}
