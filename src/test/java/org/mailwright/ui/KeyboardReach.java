package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The Tab key alone comes to everything on a page that can be pressed, filled in or chosen from. On the FX thread. */
final class KeyboardReach {

    private static final int MORE_THAN_ANY_PAGE_HAS = 200;
    private static final List<KeyCode> ARROWS = List.of(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.DOWN, KeyCode.UP);

    private final List<String> missed = new ArrayList<>();

    List<String> missed() {
        return missed;
    }

    void check(String page, Parent root) {
        var scene = root.getScene();
        var before = scene.getFocusOwner();
        var wanted = new LinkedHashSet<Node>();
        collect(root, wanted);
        var reached = walk(scene);
        wanted.removeAll(reached);
        wanted.removeIf(control -> control instanceof ToggleButton other && isNextTo(reached, other));
        for (var control : wanted) missed.add(page + ": " + control);
        if (before != null) before.requestFocus();
    }

    /** What has the focus on the way, until the way is round. */
    private static Set<Node> walk(Scene scene) {
        var reached = new LinkedHashSet<Node>();
        for (int i = 0; i < MORE_THAN_ANY_PAGE_HAS; i++) {
            var owner = scene.getFocusOwner();
            if (owner == null) break; // a bubble that only says something
            Event.fireEvent(owner, key(KeyEvent.KEY_PRESSED));
            var next = scene.getFocusOwner();
            assertThat(next).as("Tab on %s", owner).isNotNull();
            Event.fireEvent(next, key(KeyEvent.KEY_RELEASED));
            if (!reached.add(next)) break;
        }
        return reached;
    }

    /** Tab comes to one button of several; the arrow keys come from it to the others. */
    private static boolean isNextTo(Set<Node> reached, ToggleButton other) {
        if (other.getToggleGroup() == null) return false;
        return reached.stream()
                .filter(node -> node instanceof ToggleButton one && one.getToggleGroup() == other.getToggleGroup())
                .anyMatch(one -> ARROWS.stream().anyMatch(arrow -> {
                    one.requestFocus();
                    Event.fireEvent(one, key(KeyEvent.KEY_PRESSED, arrow));
                    return other.isFocused();
                }));
    }

    private static void collect(Node node, Set<Node> wanted) {
        if (!node.isVisible() || node.isDisabled()) return;
        if (isControl(node)) wanted.add(node);
        boolean whole = node instanceof ComboBoxBase || node instanceof ListView || node instanceof TextInputControl;
        if (node instanceof Parent parent && !whole) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted));
        }
    }

    private static boolean isControl(Node node) {
        return !(node instanceof ScrollBar)
                && (node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase
                        || node instanceof ListView
                        || node instanceof TitledPane);
    }

    private static KeyEvent key(EventType<KeyEvent> type) {
        return key(type, KeyCode.TAB);
    }

    private static KeyEvent key(EventType<KeyEvent> type, KeyCode code) {
        return new KeyEvent(type, "", "", code, false, false, false, false);
    }
}
