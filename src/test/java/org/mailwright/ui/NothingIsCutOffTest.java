package org.mailwright.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.AdviceCard;
import org.testfx.api.FxToolkit;
import static org.assertj.core.api.Assertions.assertThat;

/** At 640 x 480 and at twice the text size every word of every page can be read, in both languages. */
class NothingIsCutOffTest {

    private static final double HALF_A_PIXEL = 0.5;

    private final List<String> cutOff = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void onAnyPage(String language) throws Exception {
        try (var pages = new EveryPage(Locale.of(language), this::check)) {
            pages.walk();
        }

        assertThat(cutOff).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void whileSigningInThroughTheBrowser(String language) throws Exception {
        try (var pages = new EveryPage(Locale.of(language), this::check)) {
            pages.walkBrowser();
        }

        assertThat(cutOff).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void inAnyAdvice(String language) throws Exception {
        var wording = new Wording(Messages.in(Locale.of(language)));
        var subject = new Subject(
                "a-rather-long-host-name.mail.example.org", "587", "ada@example.org", "Example Mail", List.of());
        var stage = FxToolkit.registerPrimaryStage();
        var scroll = FxThread.call(() -> show(stage));
        for (var cause : Cause.values()) {
            FxThread.run(() -> {
                scroll.setContent(new AdviceCard(wording.of(cause, subject), wording));
                scroll.applyCss();
                scroll.layout();
                check(cause.code(), scroll);
            });
        }
        FxThread.run(stage::hide);
        assertThat(cutOff).isEmpty();
    }

    private static ScrollPane show(Stage stage) {
        var scroll = new ScrollPane();
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("text-200");
        var scene = new Scene(scroll, 640, 480);
        scene.getStylesheets().setAll(Theme.sheets(ColorScheme.LIGHT));
        stage.setScene(scene);
        stage.show();
        return scroll;
    }

    private void check(String page, Node node) {
        if (!node.isVisible()) return;
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            for (var child : labeled.getChildrenUnmodifiable()) {
                if (child instanceof Text text && !text.getText().equals(labeled.getText())) {
                    cutOff.add(page + ": " + labeled.getText() + " is shown as " + text.getText());
                }
            }
            outside(page, labeled);
        }
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(child -> check(page, child));
    }

    /** Beside the window, or below it where nothing scrolls. */
    private void outside(String page, Labeled labeled) {
        var place = labeled.localToScene(labeled.getLayoutBounds());
        boolean scrolls = false;
        for (var parent = labeled.getParent(); parent != null; parent = parent.getParent()) {
            scrolls |= parent instanceof ScrollPane;
        }
        if (place.getMinX() < -HALF_A_PIXEL
                || place.getMaxX() > 640 + HALF_A_PIXEL
                || !scrolls && place.getMaxY() > 480 + HALF_A_PIXEL) {
            cutOff.add(page + ": " + labeled.getText() + " lies outside, at " + place);
        }
    }
}
