package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailwright.text.Language;
import org.mailwright.ui.settings.SettingsPane;

/** At 640 x 480 and at twice the text size every choice of the settings shows its whole words, in every language. */
class ChoicesTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final CutOff cutOff = new CutOff();

    @Test
    void eachOfThemIsShownWhole() throws Exception {
        var wizard = window.open();
        FxThread.call(ComplexText::mend); // as a window does that opens in Arabic
        window.makeSmall();
        window.page().fill("address", "ada@example.org");
        FxThread.run(wizard::byHand);
        for (var language : Language.ALL) {
            window.stubs().language = language.locale();
            FxThread.run(() -> look(language.tag(), wizard));
        }

        assertThat(cutOff.found()).isEmpty();
    }

    /** The page of the language, put where the first one is. */
    private void look(String language, Wizard wizard) {
        var steps = wizard.steps();
        var services = window.stubs().services();
        var pane = new SettingsPane(steps.settings(), steps.paste(), steps.options(), wizard, services);
        var page = (StackPane) Objects.requireNonNull(window.scene().getRoot().lookup(".page"));
        page.getChildren().setAll(pane.page().content());
        window.scene().getRoot().applyCss();
        page.lookupAll(".titled-pane").forEach(each -> ((TitledPane) each).setExpanded(true));
        window.layOut();
        var boxes = page.lookupAll(".combo-box");
        assertThat(boxes).hasSize(6);
        for (var box : boxes) showAll(language, (ComboBox<?>) box);
    }

    private <T> void showAll(String language, ComboBox<T> box) {
        assertThat(box.getWidth()).as(box.getId()).isGreaterThan(300);
        var before = box.getValue();
        for (var value : List.copyOf(box.getItems())) {
            box.setValue(value);
            box.resize(box.getWidth(), box.prefHeight(box.getWidth())); // as its column does
            box.layout();
            cutOff.check(language, box);
        }
        box.setValue(before); // some hide others
    }
}
