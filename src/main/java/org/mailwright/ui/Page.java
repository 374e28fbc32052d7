package org.mailwright.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;

/**
 * One page as the frame shows it.
 *
 * @param buttons for the footer, the most wanted last
 * @param focus where the keyboard is when the page comes up
 */
record Page(Node content, List<Button> buttons, Node focus) {

    Page {
        buttons = List.copyOf(buttons);
    }
}
