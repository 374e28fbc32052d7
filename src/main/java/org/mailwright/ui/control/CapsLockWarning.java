package org.mailwright.ui.control;

import java.util.function.BooleanSupplier;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.text.Messages;

/** Warns of Caps Lock below a password field, for as long as the field has the keyboard and Caps Lock is on. */
public final class CapsLockWarning {

    private CapsLockWarning() {}

    /**
     * Builds a warning for one password field.
     *
     * @param capsLock whether Caps Lock is on; asked at every key
     */
    public static Label of(Control field, BooleanSupplier capsLock, Messages messages) {
        var warning = Labels.note(messages.get("signin.capsLock"));
        warning.setId(field.getId() + "-caps-lock");
        warning.setGraphic(Icon.decorating(Feather.ALERT_TRIANGLE));
        warning.getStyleClass().add("caps-lock");
        warning.setVisible(false);
        warning.managedProperty().bind(warning.visibleProperty());
        field.addEventFilter(KeyEvent.ANY, _ -> warning.setVisible(capsLock.getAsBoolean()));
        field.focusedProperty().subscribe(focused -> warning.setVisible(focused && capsLock.getAsBoolean()));
        return warning;
    }
}
