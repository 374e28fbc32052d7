package org.mailwright.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

/** A screen reader can say what each control is that the keyboard reaches, and tell it from the others. */
final class ScreenReaderNames {

    private final List<String> wrong = new ArrayList<>();

    List<String> wrong() {
        return wrong;
    }

    void check(String page, Parent root) {
        var labelled = new HashMap<Node, String>();
        labels(root, labelled);
        var named = new HashMap<String, Node>();
        check(page, root, labelled, named);
        var focused = root.getScene().getFocusOwner();
        if (focused != null && isPassedOver(focused))
            wrong.add(page + ": has the focus, and is passed over: " + focused);
    }

    private static void labels(Node node, Map<Node, String> labelled) {
        if (node instanceof Label label
                && label.getLabelFor() != null
                && !label.getText().isBlank()) {
            labelled.put(label.getLabelFor(), label.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> labels(child, labelled));
        }
    }

    private void check(String page, Node node, Map<Node, String> labelled, Map<String, Node> named) {
        if (!node.isVisible()) return;
        if (node.isFocusTraversable() && !node.isDisabled()) {
            var name = name(node, labelled);
            if (name.isBlank()) wrong.add(page + ": has no name: " + node);
            if (isPassedOver(node)) wrong.add(page + ": is passed over: " + node);
            var other = named.put(name, node);
            if (other != null) wrong.add(page + ": “" + name + "” is the name of " + other + " and of " + node);
        }
        if (node.getStyleClass().contains("icon") && node.getAccessibleText() == null && !isPassedOver(node)) {
            wrong.add(page + ": a nameless picture: " + node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> check(page, child, labelled, named));
        }
    }

    private static String name(Node node, Map<Node, String> labelled) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) return node.getAccessibleText();
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) return labeled.getText();
        return Objects.requireNonNullElse(labelled.get(node), "");
    }

    /** JavaFX leaves such nodes out of what it tells the system. */
    private static boolean isPassedOver(Node node) {
        var role = node.getAccessibleRole();
        return role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT;
    }
}
