package org.mailwright.ui.about;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.KeyboardSupport;
import org.mailwright.ui.control.TextSize;
import org.mailwright.ui.control.WrapPane;

/** A window with one button, modal to the wizard's, and never larger: its colours, text size and direction. */
final class OwnedWindow {

    private final Scene wizard;
    private final Stage window = new Stage();
    private final Button button;
    private final BorderPane frame;

    OwnedWindow(Scene wizard, Node content, String close, String closeId) {
        this.wizard = wizard;
        var buttons = WrapPane.right();
        button = Buttons.primary(closeId, close, window::close);
        buttons.show(List.of(button));
        frame = frame(content, buttons);
    }

    /** @param focus what has the focus at first */
    void open(String title, double width, double height, Node focus) {
        var owner = wizard.getWindow();
        var scene = new Scene(frame, Math.min(width, owner.getWidth()), Math.min(height, owner.getHeight()));
        Bindings.bindContent(scene.getStylesheets(), wizard.getStylesheets());
        scene.setNodeOrientation(wizard.getNodeOrientation());
        follow();
        KeyboardSupport.install(scene, () -> {});
        // A filter, because the list view consumes Escape
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) window.close();
        });
        window.setScene(scene);
        window.initOwner(owner);
        window.initModality(Modality.WINDOW_MODAL);
        window.setTitle(title);
        centre(owner);
        window.show();
        focus.requestFocus();
    }

    /** Takes the wizard's text size, also after it has changed. */
    void follow() {
        TextSize.follow(wizard, frame);
    }

    Button button() {
        return button;
    }

    void close() {
        window.close();
    }

    private static BorderPane frame(Node content, WrapPane buttons) {
        var page = new StackPane(content);
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

    private void centre(Window owner) {
        window.setOnShown(_ -> {
            window.setX(owner.getX() + (owner.getWidth() - window.getWidth()) / 2);
            window.setY(owner.getY() + (owner.getHeight() - window.getHeight()) / 2);
        });
    }
}
