package org.mailwright.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever cannot see the window hears what everything is that the keyboard comes to. */
class ScreenReaderTest {

    private final List<String> nameless = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everythingThatTakesTheKeyboardHasAName(String language) throws Exception {
        try (var pages = new EveryPage(Locale.of(language), this::check)) {
            pages.walk();
        }

        assertThat(nameless).isEmpty();
    }

    private void check(String page, Parent root) {
        var labelled = new HashSet<Node>();
        labels(root, labelled);
        check(page, root, labelled);
    }

    private static void labels(Node node, Set<Node> labelled) {
        if (node instanceof Label label
                && label.getLabelFor() != null
                && !label.getText().isBlank()) {
            labelled.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> labels(child, labelled));
        }
    }

    private void check(String page, Node node, Set<Node> labelled) {
        if (!node.isVisible()) return;
        boolean named = labelled.contains(node)
                || node.getAccessibleText() != null && !node.getAccessibleText().isBlank()
                || node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank();
        if (node.isFocusTraversable() && !node.isDisabled() && !named) nameless.add(page + ": " + node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> check(page, child, labelled));
        }
    }
}
