package org.mailwright.ui;

import javafx.scene.control.Label;

/** The line that says whom the organisation sends its people to. */
final class HelpDesk {

    private HelpDesk() {}

    static Label line(String sentence) {
        var line = Prose.text(sentence);
        line.getStyleClass().add("help-desk");
        return line;
    }
}
