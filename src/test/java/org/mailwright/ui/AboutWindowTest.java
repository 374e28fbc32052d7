package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.Executors;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.licences.Component;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class AboutWindowTest {

    private final Stubs stubs = new Stubs();
    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() {
        robot.interact(() ->
                windows().filter(window -> window.getOwner() != null).toList().forEach(Stage::close));
    }

    @Test
    void saysWhatIsInsideAndUnderWhichTerms() throws Exception {
        open("en");
        var page = new WizardRobot(robot).press("about").awaitShown("about-parts");
        ListView<Component> parts = robot.lookup("#about-parts").query();

        assertThat(page.text("about-notice")).startsWith("Mailwright ").contains("Apache-2.0", "Copyright");
        robot.interact(() -> parts.getSelectionModel().select(part(parts, "org.slf4j:slf4j-api")));
        WizardRobot.until(() -> page.text("about-notice").startsWith("org.slf4j:slf4j-api "));
        assertThat(page.text("about-notice")).contains("MIT", "QOS.ch");
    }

    @Test
    void theKeyboardReachesAllAndEscapeCloses() throws Exception {
        open("en");
        var page = new WizardRobot(robot).press("about").awaitShown("about-parts");

        WizardRobot.until(() -> robot.lookup("#about-close").query().isFocused());
        robot.type(KeyCode.TAB);
        WizardRobot.until(() -> robot.lookup("#about-parts").query().isFocused());
        robot.type(KeyCode.DOWN);
        WizardRobot.until(() -> page.text("about-notice").startsWith("Provider catalog "));
        robot.type(KeyCode.TAB).type(KeyCode.TAB);
        WizardRobot.until(() -> robot.lookup("#about-close").query().isFocused());
        robot.interact(() -> robot.lookup("#about-parts").query().requestFocus());
        robot.type(KeyCode.ESCAPE);
        WizardRobot.until(() -> windows().count() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void nothingIsWiderThanTheSmallestWindowAtTwiceTheTextSize(String language) throws Exception {
        open(language);
        robot.interact(() -> main().getScene().getRoot().getStyleClass().add("text-200"));
        new WizardRobot(robot).press("about").awaitShown("about-parts");
        WaitForAsyncUtils.waitForFxEvents();
        var about = windows()
                .filter(window -> window.getOwner() != null)
                .findFirst()
                .orElseThrow();

        assertThat(about.getWidth()).isLessThanOrEqualTo(main().getWidth());
        assertThat(robot.from(about.getScene().getRoot()).lookup(".label").<Labeled>queryAll())
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

    private static Stage main() {
        return FxToolkit.toolkitContext().getRegisteredStage();
    }

    private void open(String language) throws Exception {
        stubs.language = Locale.of(language);
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> {
            MailwrightApp.show(
                    stage,
                    stubs.services(),
                    new FakeDesktop(),
                    Executors.newVirtualThreadPerTaskExecutor(),
                    new SimpleObjectProperty<>(ColorScheme.LIGHT));
            stage.setWidth(640);
            stage.setHeight(480);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
