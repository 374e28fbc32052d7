package org.mailwright.ui;

import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.licences.Component;
import static org.assertj.core.api.Assertions.assertThat;

class AboutWindowTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final Stubs stubs = window.stubs();

    @Test
    void saysWhatIsInsideAndUnderWhichTerms() throws Exception {
        open("en");
        page.press("about").awaitShown("about-parts");
        ListView<Component> parts = window.robot().lookup("#about-parts").query();

        assertThat(page.text("about-notice")).startsWith("Mailwright ").contains("Apache-2.0", "Copyright");
        FxThread.run(() -> parts.getSelectionModel().select(part(parts, "org.slf4j:slf4j-api")));
        FxThread.until(() -> page.text("about-notice").startsWith("org.slf4j:slf4j-api "));
        assertThat(page.text("about-notice")).contains("MIT", "QOS.ch");
    }

    @Test
    void theKeyboardReachesAllAndEscapeCloses() throws Exception {
        open("en");
        page.press("about").awaitShown("about-parts");

        FxThread.until(() -> page.isFocused("about-close"));
        window.robot().type(KeyCode.TAB);
        FxThread.until(() -> page.isFocused("about-parts"));
        window.robot().type(KeyCode.DOWN);
        FxThread.until(() -> page.text("about-notice").startsWith("Provider catalog "));
        window.robot().type(KeyCode.TAB).type(KeyCode.TAB);
        FxThread.until(() -> page.isFocused("about-close"));
        FxThread.run(() -> window.robot().lookup("#about-parts").query().requestFocus());
        window.robot().type(KeyCode.ESCAPE);
        FxThread.until(() -> windows().count() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void nothingIsWiderThanTheSmallestWindowAtTwiceTheTextSize(String language) throws Exception {
        open(language);
        FxThread.run(() -> window.stage().getScene().getRoot().getStyleClass().add("text-200"));
        page.press("about").awaitShown("about-parts");
        FxThread.settle();
        var about = windows()
                .filter(window -> window.getOwner() != null)
                .findFirst()
                .orElseThrow();

        assertThat(about.getWidth()).isLessThanOrEqualTo(window.stage().getWidth());
        assertThat(window.robot()
                        .from(about.getScene().getRoot())
                        .lookup(".label")
                        .<Labeled>queryAll())
                .filteredOn(label -> label.getText() != null && !label.getText().isEmpty() && label.isVisible())
                .hasSizeGreaterThan(5)
                .allSatisfy(label -> assertThat(
                                label.localToScene(label.getLayoutBounds()).getMaxX())
                        .as(label.getText())
                        .isLessThanOrEqualTo(about.getScene().getWidth() + 0.5));
    }

    private static Component part(ListView<Component> parts, String name) {
        return parts.getItems().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.stream.Stream<Stage> windows() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast);
    }

    private void open(String language) throws Exception {
        stubs.language = Locale.of(language);
        window.open();
        FxThread.run(() -> {
            window.stage().setWidth(640);
            window.stage().setHeight(480);
        });
    }
}
