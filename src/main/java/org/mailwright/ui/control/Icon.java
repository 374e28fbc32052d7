package org.mailwright.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;

/** Icons as letters of the icon font, so that they scale with the text around them. */
public final class Icon {

    private Icon() {}

    /** An icon that carries meaning, with a text for screen readers. */
    public static Label saying(Ikon picture, String text) {
        var icon = decorating(picture);
        icon.setAccessibleText(text);
        return icon;
    }

    /** An icon beside text that says the same; hidden from screen readers. */
    public static Label decorating(Ikon picture, String... looks) {
        var icon = new Label(Character.toString(picture.getCode()));
        icon.setMinSize(Label.USE_PREF_SIZE, Label.USE_PREF_SIZE);
        icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        icon.setAccessibleText("");
        icon.getStyleClass().add("icon");
        icon.getStyleClass().addAll(looks);
        return icon;
    }
}
