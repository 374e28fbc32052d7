package org.mailwright.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Text that wraps and is never cut off. */
final class Prose {

    private Prose() {}

    static Label title(String text) {
        return of(text, "page-title");
    }

    static Label lead(String text) {
        return of(text, "lead");
    }

    static Label heading(String text) {
        return of(text, "heading");
    }

    static Label note(String text) {
        return of(text, "note");
    }

    static Label text(String text) {
        return of(text, "text");
    }

    private static Label of(String text, String look) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(look);
        return label;
    }
}
