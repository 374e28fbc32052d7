package org.mailwright.ui.page;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;

/**
 * One page as the frame shows it.
 *
 * @param buttons for the footer, the most wanted last
 * @param focus where the keyboard is when the page comes up
 */
public record Page(Node content, List<Button> buttons, Node focus) {

    public Page {
        buttons = List.copyOf(buttons);
    }
}
