package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.control.ButtonBase;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailwright.ui.page.WizardPage;

class ExplanationTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    /** Also where its style sheets make it narrower than its text. */
    @Test
    void theBubblePointsToItsButton() throws Exception {
        window.open();
        window.page().fill("address", "ada@example.org").press("by-hand").await(WizardPage.SETTINGS);
        var button = window.robot().lookup(".help-button").<ButtonBase>query();

        FxThread.run(button::fire);

        FxThread.until(() -> Window.getWindows().size() > 1 && distance(button, Window.getWindows()) < 2);
    }

    @Test
    void theBubbleFollowsTheColoursWhileItIsOpen() throws Exception {
        window.open();
        window.page().fill("address", "ada@example.org").press("by-hand").await(WizardPage.SETTINGS);
        FxThread.run(window.robot().lookup(".help-button").<ButtonBase>query()::fire);
        FxThread.until(() -> Window.getWindows().size() > 1);
        var bubble = (PopOver) Window.getWindows().getLast();

        FxThread.run(() -> window.scheme().set(ColorScheme.DARK));

        assertThat(bubble.getRoot().getStylesheets())
                .isEqualTo(window.scene().getStylesheets())
                .anyMatch(sheet -> sheet.endsWith("dark.css"));
    }

    private static double distance(ButtonBase button, List<Window> windows) {
        var bubble = windows.getLast();
        var place = button.localToScreen(button.getBoundsInLocal());
        return Math.abs(place.getCenterX() - (bubble.getX() + bubble.getWidth() / 2));
    }
}
