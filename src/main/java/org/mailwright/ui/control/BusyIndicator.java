package org.mailwright.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** A small sign for work of unknown length. It stands still for people who want no motion, also from when they say so. */
public final class BusyIndicator {

    private BusyIndicator() {}

    public static Node small() {
        var sign = new StackPane();
        sign.setMaxSize(StackPane.USE_PREF_SIZE, StackPane.USE_PREF_SIZE);
        sign.sceneProperty()
                .flatMap(scene -> scene.getPreferences().reducedMotionProperty())
                .orElse(false)
                .subscribe(still -> sign.getChildren().setAll(still ? Icon.decorating(Feather.LOADER) : spinner()));
        return sign;
    }

    private static Node spinner() {
        var spinner = new ProgressIndicator();
        spinner.getStyleClass().add("small-spinner");
        return spinner;
    }
}
