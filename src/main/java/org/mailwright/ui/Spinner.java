package org.mailwright.ui;

import javafx.scene.control.ProgressIndicator;

/** Turns while something is under way. */
final class Spinner {

    private Spinner() {}

    static ProgressIndicator small() {
        var spinner = new ProgressIndicator();
        spinner.getStyleClass().add("small-spinner");
        return spinner;
    }
}
