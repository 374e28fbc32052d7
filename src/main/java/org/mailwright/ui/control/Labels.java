package org.mailwright.ui.control;

import javafx.scene.control.Label;
import org.mailwright.model.SafeText;

/** Creates labels that wrap instead of being cut off. */
public final class Labels {

    private Labels() {}

    public static Label title(String text) {
        return of(text, "page-title");
    }

    public static Label lead(String text) {
        return of(text, "lead");
    }

    /** Takes the whole width that it can have, since a width that is measured may be too little; see {@link Wrapping}. */
    public static Label heading(String text) {
        var heading = of(text, "heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        return heading;
    }

    public static Label note(String text) {
        return of(text, "note");
    }

    public static Label text(String text) {
        return of(text, "text");
    }

    /** The organisation's help desk. */
    public static Label helpDesk(String text) {
        var line = text(text);
        line.getStyleClass().add("help-desk");
        return line;
    }

    private static Label of(String text, String look) {
        var label = Wrapping.label(SafeText.sentence(text));
        label.getStyleClass().add(look);
        return label;
    }
}
