package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/** The words of a button can be read in every state, with the colours that all style sheets together give it. */
class ButtonContrastTest {

    private static final double TEXT = 4.5;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterAll
    static void back() {
        FxThread.run(() -> Theme.apply(Look.LIGHT));
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void everyStateCanBeRead(Look look) {
        for (var kind : List.of("button", "accent", "flat")) {
            for (var state : List.of("none", "hover", "focused", "armed", "pressed")) {
                double ratio = FxThread.call(() -> ratio(look, kind, state));
                assertThat(ratio).as("%s %s %s", look, kind, state).isGreaterThanOrEqualTo(TEXT);
            }
        }
    }

    private static double ratio(Look look, String kind, String state) {
        var button = new Button("Test");
        button.getStyleClass().add(kind);
        Theme.apply(look);
        var scene = new Scene(new StackPane(button));
        scene.getStylesheets().setAll(Theme.sheets(look));
        button.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
        scene.getRoot().applyCss();
        var front = (Color) button.getTextFill();
        var behind = (Color) button.getBackground().getFills().getLast().getFill();
        return ContrastTest.ratio(front, behind.getOpacity() == 1 ? behind : page(look));
    }

    private static Color page(Look look) {
        return switch (look) {
            case LIGHT -> Color.WHITE;
            case DARK -> Color.web("#171a21");
            case CONTRAST -> Color.BLACK;
        };
    }
}
