package org.mailwright.ui.control;

import javafx.scene.control.CheckBox;

/** A check box that looks like a switch; its label stands elsewhere. */
public final class Switch {

    private Switch() {}

    public static CheckBox of(String id, String name) {
        var box = new CheckBox();
        box.setId(id);
        box.setAccessibleText(name);
        box.getStyleClass().add("switch");
        return box;
    }
}
