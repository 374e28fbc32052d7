package org.mailwright.ui.control;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import org.kordamp.ikonli.feather.Feather;

/** A small sign for work of unknown length. It stands still for people who want no motion. */
public final class BusyIndicator {

    private BusyIndicator() {}

    public static Node small() {
        return small(Platform.getPreferences().isReducedMotion());
    }

    static Node small(boolean still) {
        if (still) return Icon.decorating(Feather.LOADER);
        var spinner = new ProgressIndicator();
        spinner.getStyleClass().add("small-spinner");
        return spinner;
    }
}
