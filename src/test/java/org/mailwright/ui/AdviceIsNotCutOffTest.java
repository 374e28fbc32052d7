package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;
import org.mailwright.text.FailureText;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.FailureCard;
import org.testfx.api.FxToolkit;

/** At 640 x 480 and at twice the text size every word of any advice can be read, in the longest and the most different languages. */
class AdviceIsNotCutOffTest {

    private final CutOff cutOff = new CutOff();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ru", "ja", "ar"})
    void inAnyAdvice(String language) throws Exception {
        var messages = Messages.in(Locale.forLanguageTag(language));
        var wording = new Wording(messages);
        var subject = new Subject(
                "a-rather-long-host-name.mail.example.org", "587", "ada@example.org", "Example Mail", List.of());
        var stage = FxToolkit.registerPrimaryStage();
        var scroll = FxThread.call(() -> show(stage));
        for (var cause : Cause.values()) {
            FxThread.run(() -> {
                var text = FailureText.of(wording.of(cause, subject));
                scroll.setContent(new FailureCard(text, messages, _ -> {}, List.of()).titled(text.title()));
                scroll.applyCss();
                scroll.layout();
                cutOff.check(cause.code(), scroll);
            });
        }
        FxThread.run(stage::hide);
        assertThat(cutOff.found()).isEmpty();
    }

    private static ScrollPane show(Stage stage) {
        ComplexText.mend(); // as the window does
        var scroll = new ScrollPane();
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("text-200");
        var scene = new Scene(scroll, 640, 480);
        scene.getStylesheets().setAll(Theme.sheets(Look.LIGHT));
        stage.setScene(scene);
        stage.show();
        return scroll;
    }
}
