package org.mailwright.ui.control;

import javafx.scene.control.ProgressIndicator;

/** A small progress indicator for work of unknown length. */
public final class BusyIndicator {

    private BusyIndicator() {}

    public static ProgressIndicator small() {
        var spinner = new ProgressIndicator();
        spinner.getStyleClass().add("small-spinner");
        return spinner;
    }
}
