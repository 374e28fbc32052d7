package org.mailwright.ui;

import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
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
import org.mailwright.text.Wording;
import org.mailwright.ui.control.KeyboardSupport;
import org.mailwright.ui.control.TextSize;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.page.WizardPage;
import org.mailwright.ui.test.TestTitle;

/** Opens the window. */
public final class MailwrightApp {

    private static final double WIDTH = 800;
    private static final double HEIGHT = 660;
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 400;

    private MailwrightApp() {}

    /** Opens the window and returns when it is closed. Can be called once per process, and not on the FX thread. */
    public static void open(WindowServices services) throws InterruptedException {
        var closed = new CountDownLatch(1);
        var workers = Executors.newVirtualThreadPerTaskExecutor();
        var shown = new AtomicReference<@Nullable Wizard>();
        Platform.startup(() -> {
            var window = new Stage();
            window.setOnHidden(_ -> closed.countDown());
            var host = new Host().getHostServices();
            var wizard = show(
                    window,
                    services,
                    new SystemDesktop(window, host, services.messages()),
                    workers,
                    Platform.getPreferences().colorSchemeProperty());
            shown.set(wizard);
            IdleGc.after(wizard.pageProperty(), workers);
        });
        closed.await();
        workers.shutdownNow();
        Objects.requireNonNull(shown.get()).close();
    }

    /** Fills and shows a window. On the FX thread. */
    static Wizard show(
            Stage window,
            WindowServices services,
            Desktop desktop,
            ExecutorService workers,
            ObservableValue<ColorScheme> scheme) {
        Theme.loadFonts();
        var bugs = new BugHandler(services.messages());
        var background = new Background(workers, Platform::runLater, bugs);
        var wizard = new Wizard(services, background, desktop, InstantSource.system());
        bugs.watch(wizard);
        var pane = new WizardPane(wizard, services, desktop);
        var scene = new Scene(pane, WIDTH, HEIGHT);
        scheme.subscribe(now -> {
            Theme.apply(now);
            scene.getStylesheets().setAll(Theme.sheets(now));
        });
        new TextSize(scene);
        var confirmation = new CloseConfirmation(window, wizard, services.messages());
        KeyboardSupport.install(scene, confirmation::escape);
        window.setOnCloseRequest(event -> {
            if (!confirmation.mayClose()) event.consume();
        });
        window.titleProperty().bind(title(wizard, services.messages(), services.wording()));
        window.getIcons().setAll(icon("icon-32.png"), icon("icon-128.png"));
        window.setMinWidth(LEAST_WIDTH);
        window.setMinHeight(LEAST_HEIGHT);
        window.setScene(scene);
        window.show();
        pane.focus();
        services.profile().ifPresent(wizard::open);
        return wizard;
    }

    /** The window's title names the page, for screen readers and task switchers. */
    private static StringBinding title(Wizard wizard, Messages messages, Wording wording) {
        var at = wizard.pageProperty();
        var test = wizard.steps().test().testProperty();
        return Bindings.createStringBinding(
                () -> {
                    var page = at.get() == WizardPage.TEST
                            ? TestTitle.of(test.get(), messages, wording)
                            : messages.get(at.get().titleKey());
                    return messages.get("app.title", page);
                },
                at,
                test);
    }

    private static Image icon(String file) {
        return new Image(Objects.requireNonNull(MailwrightApp.class.getResource(file), file)
                .toExternalForm());
    }

    /** Handles uncaught exceptions: prints them, cancels running work, and shows a notice; the window stays open. */
    private static final class BugHandler implements Consumer<Throwable> {

        private final String sentence;
        private @Nullable Wizard wizard;

        BugHandler(Messages messages) {
            sentence = messages.get("app.bug");
        }

        void watch(Wizard watched) {
            wizard = watched;
        }

        @Override
        public void accept(Throwable bug) {
            bug.printStackTrace();
            if (wizard == null) return;
            wizard.cancel();
            wizard.notices().show(sentence);
        }
    }

    /** Gives access to HostServices, which JavaFX hands to applications only; it is never launched. */
    private static final class Host extends Application {

        @Override
        public void start(Stage window) {
            throw new IllegalStateException("never launched");
        }
    }
}
