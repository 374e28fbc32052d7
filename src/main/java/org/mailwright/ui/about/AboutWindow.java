package org.mailwright.ui.about;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.mailwright.licences.Components;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.KeyboardSupport;
import org.mailwright.ui.control.WrapPane;

/** The window about the program, above the wizard's and never larger. Built when it is asked for. */
public final class AboutWindow {

    /** In em. */
    private static final double WIDTH = 44;

    private static final double HEIGHT = 46;

    private AboutWindow() {}

    /**
     * Builds the window, hidden at first.
     *
     * @param em the height of the wizard's text
     */
    public static void open(Scene wizard, double em, Messages messages) {
        var owner = wizard.getWindow();
        var window = new Stage();
        var about = new AboutPane(Components.bundled(), messages);
        var close = Buttons.primary("about-close", messages.get("about.close"), window::close);
        var buttons = WrapPane.right();
        buttons.show(List.of(close));
        window.setScene(scene(frame(about, buttons), wizard, em));
        KeyboardSupport.install(window.getScene(), () -> {});
        // Before the list, which keeps Escape for itself
        window.getScene().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) window.close();
        });
        window.initOwner(owner);
        window.initModality(Modality.WINDOW_MODAL);
        window.setTitle(messages.get("about.open"));
        centre(window, owner);
        window.show();
        close.requestFocus();
    }

    private static BorderPane frame(AboutPane about, WrapPane buttons) {
        var page = new StackPane(about);
        page.getStyleClass().add("page");
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("page-scroll");
        var footer = new StackPane(buttons);
        footer.getStyleClass().add("footer");
        var frame = new BorderPane(scroll);
        frame.setBottom(footer);
        frame.getStyleClass().addAll("wizard", "about-window");
        return frame;
    }

    /** Looks as the wizard does, also when that changes. */
    private static Scene scene(BorderPane frame, Scene wizard, double em) {
        var owner = wizard.getWindow();
        var scene = new Scene(frame, Math.min(WIDTH * em, owner.getWidth()), Math.min(HEIGHT * em, owner.getHeight()));
        Bindings.bindContent(scene.getStylesheets(), wizard.getStylesheets());
        wizard.getRoot().getStyleClass().stream()
                .filter(look -> look.startsWith("text-"))
                .forEach(frame.getStyleClass()::add);
        return scene;
    }

    private static void centre(Stage window, Window owner) {
        window.setOnShown(_ -> {
            window.setX(owner.getX() + (owner.getWidth() - window.getWidth()) / 2);
            window.setY(owner.getY() + (owner.getHeight() - window.getHeight()) / 2);
        });
    }
}
