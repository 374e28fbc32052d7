package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.control.Wrapping;

/** A height that is kept is asked for again when it can have changed. */
class KnownHeightTest {

    private static final double WIDTH = 200;

    private static final String WORDS = "Settings that somebody has tested are worth more than any others. ";

    @RegisterExtension
    final TestWindow window = new TestWindow();

    static final List<Named<Consumer<Labeled>>> CHANGES = List.of(
            named("text", node -> node.setText(WORDS.repeat(3))),
            named("font", node -> node.setFont(Font.font(40))),
            named("style", node -> node.setStyle("-fx-font-size: 40px")),
            named("padding", node -> node.setPadding(new Insets(30))),
            named("border", node -> node.setBorder(border())),
            named("graphic", node -> node.setGraphic(new Rectangle(80, 300))),
            named("place of the graphic", node -> node.setContentDisplay(ContentDisplay.BOTTOM)),
            named("lines", node -> node.setLineSpacing(20)),
            named("wrapping", node -> node.setWrapText(false)));

    @ParameterizedTest
    @FieldSource("CHANGES")
    void aTextIsMeasuredAgain(Consumer<Labeled> change) throws Exception {
        window.open();
        FxThread.run(() -> {
            var label = Wrapping.check(WORDS);
            label.setGraphic(new Rectangle(20, 20));
            new Scene(new VBox(label)).getRoot().applyCss();
            label.getParent().layout();
            double before = label.prefHeight(WIDTH);

            change.accept(label);
            label.applyCss();
            assertThat(label.prefHeight(WIDTH)).isNotEqualTo(before);
        });
    }

    @Test
    void aPaneIsMeasuredAgainWhenAChildOfAChildChanges() throws Exception {
        window.open();
        FxThread.run(() -> {
            var label = Labels.text(WORDS);
            var pane = WrapPane.left(WrapPane.left(label), new Label("a"));
            new Scene(new VBox(pane)).getRoot().applyCss();
            pane.getParent().layout();
            double before = pane.prefHeight(WIDTH);

            label.setText(WORDS.repeat(3));

            assertThat(pane.prefHeight(WIDTH)).isGreaterThan(before);
            assertThat(pane.prefHeight(2 * WIDTH)).isLessThan(pane.prefHeight(WIDTH));
        });
    }

    private static Border border() {
        return new Border(
                new BorderStroke(Color.RED, BorderStrokeStyle.SOLID, CornerRadii.EMPTY, new BorderWidths(30)));
    }
}
