package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** Words of every script wrap, and stand on one line only. */
@EnabledOnOs(OS.LINUX)
class ComplexTextTest {

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
        assertThat(FxThread.call(ComplexText::mend)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0627\u0628\u062a \u062b\u062c \u062d\u062e\u062f",
                "\u0627\u0628\u062a \u2068mail.example.org\u2069 \u062d\u062e\u062f \u062b\u062c\u062d\u062e",
                "\u05d0\u05d1\u05d2\u05d3 \u05d4\u05d5\u05d6\u05d7 \u05d8\u05d9\u05db\u05dc",
                "From \u0627\u0628\u062a \u062b\u062c \u062d\u062e\u062f to \u05d0\u05d1\u05d2 \u05d4\u05d5",
                "\u0928\u092e\u0938\u094d\u0924\u0947 \u0926\u0941\u0928\u093f\u092f\u093e \u0928\u092e\u0938\u094d\u0924\u0947"
            })
    void wrapsAtAnyWidth(String words) {
        for (double width = 30; width < 400; width += 10) {
            double each = width;

            assertThatCode(() -> FxThread.run(() -> text(words, each).getLayoutBounds()))
                    .as("%s at %s", words, width)
                    .doesNotThrowAnyException();
        }
    }

    /** What was drawn twice was wider than the line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0628 \u0628 \u0628 \u0628 \u0628 \u0628 \u0628 \u0628",
                "\u05d0 \u05d0 \u05d0 \u05d0 \u05d0 \u05d0"
            })
    void noLineIsWiderThanItsRoom(String words) {
        for (double width = 60; width < 200; width += 10) {
            double each = width;

            assertThat(FxThread.call(() -> text(words, each).getLayoutBounds().getWidth()))
                    .isLessThanOrEqualTo(width + 1);
        }
    }

    private static Text text(String words, double width) {
        var text = new Text(words);
        text.setFont(Font.font(20));
        var scene = new Scene(new Group(text));
        scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        text.setWrappingWidth(width);
        return text;
    }
}
