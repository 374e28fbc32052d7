package org.mailwright.ui;

import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.text.Messages;

/** Warns of Caps Lock below a password field, for as long as the field has the keyboard and Caps Lock is on. */
final class CapsLock {

    private CapsLock() {}

    static Label warning(Control field, Desk desk, Messages messages) {
        var warning = Prose.note(messages.get("signin.capsLock"));
        warning.setId(field.getId() + "-caps-lock");
        warning.setGraphic(Icon.decorating(Feather.ALERT_TRIANGLE));
        warning.getStyleClass().add("caps-lock");
        warning.setVisible(false);
        warning.managedProperty().bind(warning.visibleProperty());
        field.addEventFilter(KeyEvent.ANY, _ -> warning.setVisible(desk.isCapsLock()));
        field.focusedProperty().subscribe(focused -> warning.setVisible(focused && desk.isCapsLock()));
        return warning;
    }
}
