package org.mailwright.ui;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.WindowServices;

/** Opens the window. */
public final class MailwrightApp {

    /** For what is still written when the window has closed: most work ends at once when it is told to. */
    private static final Duration LAST_WORK = Duration.ofSeconds(5);

    private MailwrightApp() {}

    /** Opens the window and returns when it is closed. Can be called once per process, and not on the FX thread. */
    public static void open(WindowServices services) throws InterruptedException {
        var closed = new CountDownLatch(1);
        var workers = Executors.newVirtualThreadPerTaskExecutor();
        var shown = new AtomicReference<@Nullable Wizard>();
        // Beside the start of JavaFX, which waits for the display. A thread of the platform: the first virtual one
        // takes longer
        Thread.ofPlatform().daemon().start(Theme::loadFonts);
        Platform.startup(() -> {
            var window = new Stage();
            window.setOnHidden(_ -> closed.countDown());
            var host = new Host().getHostServices();
            var filled = new WizardWindow(
                    window,
                    messages -> new SystemDesktop(window, host, messages),
                    workers,
                    Platform.getPreferences().colorSchemeProperty(),
                    wizard -> {
                        shown.set(wizard);
                        IdleGc.after(wizard.pageProperty(), workers);
                    });
            var wizard = filled.show(services);
            services.profile().ifPresent(wizard::open);
        });
        closed.await();
        workers.shutdownNow();
        Objects.requireNonNull(shown.get()).close();
        workers.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Fills and shows a window. On the FX thread. */
    static Wizard show(
            Stage window,
            WindowServices services,
            Desktop desktop,
            ExecutorService workers,
            ObservableValue<ColorScheme> scheme) {
        return new WizardWindow(window, _ -> desktop, workers, scheme, _ -> {}).show(services);
    }

    /** Gives access to HostServices, which JavaFX hands to applications only; it is never launched. */
    private static final class Host extends Application {

        @Override
        public void start(Stage window) {
            throw new IllegalStateException("never launched");
        }
    }
}
