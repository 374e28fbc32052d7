package org.mailwright.ui.control;

import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Icons as letters of the icon font, so that they scale with the text around them. */
public final class Icon {

    /** Those that point along the text, and so the other way where it is read from the right, as Arabic's question mark does. */
    private static final Set<Ikon> ALONG_THE_TEXT = Set.of(
            Feather.ARROW_LEFT,
            Feather.CHEVRON_RIGHT,
            Feather.CORNER_LEFT_DOWN,
            Feather.EXTERNAL_LINK,
            Feather.HELP_CIRCLE,
            Feather.LOG_OUT,
            Feather.SEND);

    private Icon() {}

    /** An icon that carries meaning, with a text for screen readers. */
    public static Text saying(Ikon picture, String text) {
        var icon = decorating(picture);
        icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        icon.setAccessibleText(text);
        return icon;
    }

    /** An icon beside text that says the same; screen readers pass it over, as they do every plain node. */
    public static Text decorating(Ikon picture, String... looks) {
        var icon = new Text(Character.toString(picture.getCode()));
        icon.setAccessibleRole(AccessibleRole.NODE);
        icon.getStyleClass().add("icon");
        icon.getStyleClass().addAll(looks);
        if (ALONG_THE_TEXT.contains(picture)) {
            icon.effectiveNodeOrientationProperty()
                    .subscribe(now -> icon.setScaleX(now == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1));
        }
        return icon;
    }
}
