package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.ui.control.FoldingPane;
import org.mailwright.ui.control.Labels;

/** A heading that folds has the lines that it needs, and what it folds stands below them. */
class FoldingPaneTest {

    private static final String WORDS = "Applications and devices that send, and what else they need to know ";

    @RegisterExtension
    final TestWindow window = new TestWindow();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLongHeadingWraps(boolean expanded) throws Exception {
        var cutOff = new CutOff();
        window.open();

        FxThread.run(() -> {
            var content = Labels.text(WORDS.repeat(4));
            var pane = new FoldingPane("fold", WORDS.repeat(2), content);
            pane.setExpanded(expanded);
            var after = Labels.text(WORDS);
            var scene = new Scene(scroll(pane, after), 640, 480);
            scene.getStylesheets().setAll(Theme.sheets(Look.LIGHT));
            scene.getRoot().applyCss();
            scene.getRoot().layout();

            cutOff.check("fold", scene.getRoot());
            assertThat(pane.getWidth()).isLessThanOrEqualTo(640);
            assertThat(bottom(pane)).isLessThanOrEqualTo(top(after));
            if (expanded) {
                assertThat(top(content)).isGreaterThanOrEqualTo(bottom(pane.lookup(".title")));
                assertThat(content.getHeight()).isGreaterThanOrEqualTo(content.prefHeight(content.getWidth()));
                assertThat(bottom(content)).isLessThanOrEqualTo(bottom(pane));
            }
        });

        assertThat(cutOff.found()).isEmpty();
    }

    private static ScrollPane scroll(Node... nodes) {
        var scroll = new ScrollPane(new VBox(nodes));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("text-200");
        return scroll;
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }
}
