package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mailwright.text.Messages;
import org.mailwright.ui.page.WindowServices;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The whole window over stubs. Each test has a new scene; the stage is the same for all tests of a JVM. */
final class TestWindow implements AfterEachCallback, AutoCloseable {

    /** In any of them a page can be told from its words. */
    static final List<Messages> LANGUAGES = Messages.LANGUAGES.stream()
            .map(each -> Messages.in(each).isolating())
            .toList();

    private final Stubs stubs = new Stubs();
    private final FakeDesktop desktop = new FakeDesktop();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final SimpleObjectProperty<ColorScheme> scheme = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final FxRobot robot = new FxRobot();
    private final WizardRobot page = new WizardRobot(robot);

    private boolean opened;

    Stubs stubs() {
        return stubs;
    }

    FakeDesktop desktop() {
        return desktop;
    }

    SimpleObjectProperty<ColorScheme> scheme() {
        return scheme;
    }

    FxRobot robot() {
        return robot;
    }

    WizardRobot page() {
        return page;
    }

    /** Opens the window over the stubs. */
    Wizard open() throws TimeoutException {
        return open(stubs.services());
    }

    Wizard open(WindowServices services) throws TimeoutException {
        var stage = FxToolkit.registerPrimaryStage();
        opened = true;
        return FxThread.call(() -> {
            var wizard = MailwrightApp.show(stage, services, desktop, workers, scheme);
            stage.sizeToScene();
            return wizard;
        });
    }

    Stage stage() {
        return FxToolkit.toolkitContext().getRegisteredStage();
    }

    Scene scene() {
        return stage().getScene();
    }

    /** As small as the window may be asked to be, with text as large as it gets. */
    void makeSmall() throws TimeoutException {
        FxThread.run(() -> {
            stage().setWidth(640);
            stage().setHeight(480);
            scene().getRoot().getStyleClass().add("text-200");
        });
        FxThread.until(() -> scene().getWidth() == 640 && scene().getHeight() == 480); // the stage tells it later
        FxThread.run(this::layOut);
    }

    /** What the next frame does, whenever it comes. On the FX thread. */
    void layOut() {
        scene().getRoot().applyCss();
        scene().getRoot().layout();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    /** Ends what runs, closes every window, and fails where a service that blocks was asked on the FX thread. */
    @Override
    public void close() {
        if (!opened) return;
        workers.shutdownNow();
        FxThread.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        FxThread.settle();
        assertThat(stubs.askedOnFxThread()).as("asked on the FX thread").isEmpty();
    }
}
