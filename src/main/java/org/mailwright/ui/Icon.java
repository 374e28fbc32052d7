package org.mailwright.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Pictures beside words. */
final class Icon {

    private Icon() {}

    /** A picture that says something by itself. */
    static FontIcon saying(Ikon picture, String text) {
        var icon = decorating(picture);
        icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        icon.setAccessibleText(text);
        return icon;
    }

    /** A picture beside words that say the same. */
    static FontIcon decorating(Ikon picture) {
        return new FontIcon(picture);
    }

    static <N extends Node> N styled(N icon, String look) {
        icon.getStyleClass().add(look);
        return icon;
    }
}
