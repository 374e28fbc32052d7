package org.mailwright.ui;

import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.mailwright.text.Messages;

/** Opens the window. */
public final class MailwrightApp {

    private static final double WIDTH = 800;
    private static final double HEIGHT = 660;
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 400;

    private MailwrightApp() {}

    /** Opens the window and comes back once it is closed. Once in a program's life, and not on the FX thread. */
    public static void open(Parts parts) throws InterruptedException {
        open(parts, _ -> {});
    }

    /**
     * Opens the window and comes back once it is closed.
     *
     * @param opened is told of the window on the FX thread
     */
    static void open(Parts parts, Consumer<Stage> opened) throws InterruptedException {
        var closed = new CountDownLatch(1);
        var workers = Executors.newVirtualThreadPerTaskExecutor();
        Platform.startup(() -> {
            var window = new Stage();
            window.setOnHidden(_ -> closed.countDown());
            var host = new Host().getHostServices();
            var wizard = show(
                    window,
                    parts,
                    new WindowDesk(window, host, parts.messages()),
                    workers,
                    Platform.getPreferences().colorSchemeProperty());
            Rest.after(wizard.atProperty(), workers);
            opened.accept(window);
        });
        closed.await();
        workers.shutdownNow();
    }

    /** Fills and shows a window. On the FX thread. */
    static Wizard show(
            Stage window, Parts parts, Desk desk, ExecutorService workers, ObservableValue<ColorScheme> scheme) {
        Theme.loadFonts();
        var frame = new Frame();
        var background = new Background(workers, Platform::runLater, frame::bug);
        var wizard = new Wizard(parts, background, desk, InstantSource.system());
        var pane = new WizardPane(wizard, parts, desk);
        frame.hold(wizard, pane, parts);
        var scene = new Scene(pane, WIDTH, HEIGHT);
        scheme.subscribe(now -> {
            Theme.apply(now);
            scene.getStylesheets().setAll(Theme.sheets(now));
        });
        new TextSize(scene);
        var leaving = new Leaving(window, wizard, parts.messages());
        Keys.install(scene, leaving::escape);
        window.setOnCloseRequest(event -> {
            if (!leaving.mayClose()) event.consume();
        });
        window.titleProperty().bind(title(wizard, parts.messages()));
        window.getIcons().setAll(icon("icon-32.png"), icon("icon-128.png"));
        window.setMinWidth(LEAST_WIDTH);
        window.setMinHeight(LEAST_HEIGHT);
        window.setScene(scene);
        window.show();
        pane.focus();
        parts.profile().ifPresent(wizard::open);
        return wizard;
    }

    /** Names the page, so that a screen reader and a list of windows say where one is. */
    private static StringBinding title(Wizard wizard, Messages messages) {
        var at = wizard.atProperty();
        var test = wizard.test().testProperty();
        return Bindings.createStringBinding(
                () -> {
                    var key = at.get() == Stop.TEST
                            ? TestPane.titleKey(test.get())
                            : at.get().titleKey();
                    return messages.get("app.title", messages.get(key));
                },
                at,
                test);
    }

    private static Image icon(String file) {
        return new Image(Objects.requireNonNull(MailwrightApp.class.getResource(file), file)
                .toExternalForm());
    }

    /** Where a bug is told: work under way is broken off, and the window stays. */
    private static final class Frame {

        private @Nullable Runnable told;

        void hold(Wizard wizard, WizardPane pane, Parts parts) {
            told = () -> {
                wizard.stop();
                pane.notice(parts.messages().get("app.bug"));
            };
        }

        void bug(Throwable bug) {
            bug.printStackTrace();
            if (told != null) told.run();
        }
    }

    /** Only there for the services that JavaFX gives to an application: this program starts without one. */
    private static final class Host extends Application {

        @Override
        public void start(Stage window) {
            throw new IllegalStateException("never launched");
        }
    }
}
