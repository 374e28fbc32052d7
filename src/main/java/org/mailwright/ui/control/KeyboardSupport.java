package org.mailwright.ui.control;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keyboard support for a scene: Enter presses the focused button, Tab leaves text areas, Escape runs an action, and the
 * focused control is scrolled into view.
 */
public final class KeyboardSupport {

    /** The margin above and below the focused control, as a fraction of the view: one part in this many. */
    private static final double MARGIN = 8;

    private KeyboardSupport() {}

    public static void install(Scene scene, Runnable leave) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER
                    && scene.getFocusOwner() instanceof ButtonBase button
                    && (button instanceof Button || button instanceof Hyperlink || button instanceof ToggleButton)) {
                button.fire();
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && scene.getFocusOwner() instanceof TextArea area) {
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) leave.run();
        });
        scene.focusOwnerProperty().subscribe(owner -> {
            if (owner == null) return;
            if (scene.getRoot().isNeedsLayout()) revealAtNextFrame(scene);
            else scrollTo(owner);
        });
    }

    /** Once the page is laid out, which the frame does in any case. */
    private static void revealAtNextFrame(Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                if (scene.getFocusOwner() != null) scrollTo(scene.getFocusOwner());
            }
        });
    }

    /** Scrolls at once so that a node can be seen, or its beginning if it is higher than the window. */
    public static void reveal(Node node) {
        var scene = node.getScene();
        if (scene == null) return; // another page has come
        var root = scene.getRoot();
        if (root.isNeedsLayout()) { // by nodes that were just shown
            root.applyCss();
            root.layout();
        }
        scrollTo(node);
    }

    private static void scrollTo(Node node) {
        for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane scroll && scroll.getContent() != null) scrollTo(scroll, node);
        }
    }

    private static void scrollTo(ScrollPane scroll, Node node) {
        var content = scroll.getContent();
        var place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double view = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - view;
        if (place == null || hidden <= 0) return;
        double top = scroll.getVvalue() * hidden;
        double room = Math.min(place.getHeight(), view / MARGIN);
        if (place.getMinY() - room < top) top = place.getMinY() - room;
        else if (place.getMaxY() + room > top + view) top = Math.min(place.getMaxY() + room - view, place.getMinY());
        scroll.setVvalue(Math.clamp(top / hidden, 0, 1));
    }
}
