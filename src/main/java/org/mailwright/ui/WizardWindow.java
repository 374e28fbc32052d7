package org.mailwright.ui;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.mailwright.model.TextDirection;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.KeyboardSupport;
import org.mailwright.ui.control.TextSize;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.DisplayState;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.page.WizardPage;
import org.mailwright.ui.test.TestTitle;

/** Fills the window with a wizard, and with a new one when its person chooses another language. On the FX thread. */
final class WizardWindow {

    private static final double WIDTH = 800;
    private static final double HEIGHT = 660;
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 400;

    private final Stage stage;
    private final Function<Messages, Desktop> desktop;
    private final ExecutorService workers;
    private final ObservableValue<ColorScheme> scheme;
    private final Consumer<Wizard> shown;
    private Subscription sheets = () -> {};
    private @Nullable DisplayState display;

    /**
     * A window that is still empty.
     *
     * @param shown told of each wizard that is shown
     */
    WizardWindow(
            Stage stage,
            Function<Messages, Desktop> desktop,
            ExecutorService workers,
            ObservableValue<ColorScheme> scheme,
            Consumer<Wizard> shown) {
        this.stage = stage;
        this.desktop = desktop;
        this.workers = workers;
        this.scheme = scheme;
        this.shown = shown;
    }

    /** Shows a new wizard, with the window's size as it is. */
    Wizard show(WindowServices services) {
        var messages = services.messages();
        var bugs = new BugHandler(messages);
        var background = new Background(workers, Platform::runLater, bugs);
        var desk = desktop.apply(messages);
        var wizard = new Wizard(services, background, desk, InstantSource.system());
        bugs.watch(wizard);
        var state = state(services, background);
        var looks = Look.of(state.appearanceProperty(), scheme);
        Theme.loadFonts();
        Theme.apply(looks.getValue()); // before the first control, which would have JavaFX's own sheet loaded
        var pane = new WizardPane(wizard, services, desk, state);
        var scene = stage.getScene() == null
                ? first(pane)
                : new Scene(pane, stage.getScene().getWidth(), stage.getScene().getHeight());
        if (stage.getScene() == null) mendComplexText(messages);
        var font = ScriptFont.sheet(messages.locale());
        sheets.unsubscribe();
        sheets = looks.subscribe(look -> {
            Theme.apply(look);
            scene.getStylesheets().setAll(Theme.sheets(look));
            font.ifPresent(scene.getStylesheets()::add);
        });
        // Styles the page at once, so only behind the sheets, and not where left to right is what a scene has anyway
        if (TextDirection.of(messages.locale()) == TextDirection.RIGHT_TO_LEFT)
            scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        new TextSize(scene, state.textSizeProperty());
        var confirmation = new CloseConfirmation(stage, wizard, messages);
        KeyboardSupport.install(scene, confirmation::escape);
        var language = state.languageProperty();
        sheets = sheets.and(language.subscribe((_, now) -> now.map(Locale::forLanguageTag)
                .flatMap(services.display()::in)
                .ifPresent(spoken -> exchange(wizard, spoken))));
        stage.setOnCloseRequest(event -> {
            if (!confirmation.mayClose()) event.consume();
        });
        stage.titleProperty().bind(title(wizard, messages, services.wording()));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.show();
        if (stage.getIcons().isEmpty()) Platform.runLater(this::showIcons);
        pane.focus();
        shown.accept(wizard);
        return wizard;
    }

    /** No larger than the screen, or its buttons would be beyond its edge. */
    private static Scene first(WizardPane pane) {
        var screen = Screen.getPrimary().getVisualBounds();
        return new Scene(pane, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    }

    /** At once where the window itself is in Arabic; elsewhere an Arabic name or reply may come later, and the window first. */
    private static void mendComplexText(Messages messages) {
        if (TextDirection.of(messages.locale()) == TextDirection.RIGHT_TO_LEFT) ComplexText.mend();
        else Platform.runLater(ComplexText::mend);
    }

    /** The same state for every wizard of the window. */
    private DisplayState state(WindowServices services, Background background) {
        if (display == null) {
            var settings = services.display();
            display = new DisplayState(
                    settings.read(),
                    last -> background.run(
                            () -> {
                                settings.keep(last.get());
                                return last;
                            },
                            _ -> {}));
        }
        return display;
    }

    /** Begins anew in another language; name and address stay, since nobody likes to type twice. */
    private void exchange(Wizard old, WindowServices services) {
        var name = old.steps().address().nameProperty().get();
        var address = old.steps().address().addressProperty().get();
        old.cancel();
        old.close();
        var wizard = show(services);
        wizard.steps().address().nameProperty().set(name);
        wizard.steps().address().addressProperty().set(address);
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

    /** Behind the first page: JavaFX scales each icon anew, though it has the size that is wanted. */
    private void showIcons() {
        stage.getIcons().setAll(icon("icon-32.png"), icon("icon-128.png"));
    }

    private static Image icon(String file) {
        return new Image(Objects.requireNonNull(WizardWindow.class.getResource(file), file)
                .toExternalForm());
    }
}
