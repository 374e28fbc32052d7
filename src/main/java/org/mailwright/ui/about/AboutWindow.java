package org.mailwright.ui.about;

import java.util.List;
import javafx.scene.Scene;
import org.mailwright.licences.Component;
import org.mailwright.text.Messages;

/** The "About" window. Built on demand. */
public final class AboutWindow {

    /** In em. */
    private static final double WIDTH = 44;

    private static final double HEIGHT = 46;

    private AboutWindow() {}

    /**
     * Opens the window.
     *
     * @param em the height of the wizard's text
     * @param components the program itself first
     */
    public static void open(Scene wizard, double em, List<Component> components, Messages messages) {
        var about = new AboutPane(components, messages);
        var window = new OwnedWindow(wizard, about, messages.get("about.close"), "about-close");
        window.open(messages.get("about.open"), WIDTH * em, HEIGHT * em, window.button());
    }
}
