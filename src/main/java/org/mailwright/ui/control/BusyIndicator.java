package org.mailwright.ui.control;

import javafx.scene.control.ProgressIndicator;

/** Turns while something is under way. */
public final class BusyIndicator {

    private BusyIndicator() {}

    public static ProgressIndicator small() {
        var spinner = new ProgressIndicator();
        spinner.getStyleClass().add("small-spinner");
        return spinner;
    }
}
