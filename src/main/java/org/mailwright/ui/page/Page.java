package org.mailwright.ui.page;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;

/**
 * A page as the frame shows it.
 *
 * @param buttons for the footer, the primary button last
 * @param focus focused when the page is shown
 */
public record Page(Node content, List<Button> buttons, Node focus) {

    public Page {
        buttons = List.copyOf(buttons);
    }
}
