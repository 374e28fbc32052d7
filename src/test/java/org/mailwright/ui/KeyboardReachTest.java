package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Tab key alone comes to everything on every page that can be pressed, filled in or chosen from. */
class KeyboardReachTest {

    private static final int MORE_THAN_ANY_PAGE_HAS = 200;

    private final List<String> missed = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void everyControlIsReached(String language) throws Exception {
        Walks.pages(Locale.forLanguageTag(language), this::check);
        if (language.equals("en")) Walks.more(Locale.ENGLISH, this::check);

        assertThat(missed).isEmpty();
    }

    private void check(String page, Parent root) {
        var scene = root.getScene();
        var before = scene.getFocusOwner();
        var wanted = new LinkedHashSet<Node>();
        collect(root, wanted);
        var reached = walk(scene);
        wanted.removeAll(reached);
        wanted.removeIf(control -> control instanceof RadioButton one && isOneOf(reached, one.getToggleGroup()));
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

    /** Tab comes to the chosen one of several; the arrow keys to the others. */
    private static boolean isOneOf(Set<Node> reached, ToggleGroup group) {
        return reached.stream()
                .anyMatch(node -> node instanceof RadioButton chosen && group.equals(chosen.getToggleGroup()));
    }

    /** The arrow keys come from one button of several to the other, and back. */
    private static boolean isNextTo(Set<Node> reached, ToggleButton other) {
        for (var node : reached) {
            if (!(node instanceof ToggleButton one) || one.getToggleGroup() == null) continue;
            if (!one.getToggleGroup().equals(other.getToggleGroup())) continue;
            one.requestFocus();
            for (var arrow : List.of(KeyCode.RIGHT, KeyCode.LEFT)) {
                Event.fireEvent(one, key(KeyEvent.KEY_PRESSED, arrow));
                boolean come = other.isFocused();
                one.requestFocus();
                if (come) return true;
            }
        }
        return false;
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

    private static KeyEvent key(javafx.event.EventType<KeyEvent> type) {
        return key(type, KeyCode.TAB);
    }

    private static KeyEvent key(javafx.event.EventType<KeyEvent> type, KeyCode code) {
        return new KeyEvent(type, "", "", code, false, false, false, false);
    }
}
