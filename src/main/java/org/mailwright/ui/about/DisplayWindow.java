package org.mailwright.ui.about;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.mailwright.text.Language;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Choice;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.TextSize;
import org.mailwright.ui.page.Appearance;
import org.mailwright.ui.page.DisplayState;

/** The window for language, text size and colours. What is chosen there counts at once. */
public final class DisplayWindow {

    /** In em. */
    private static final double WIDTH = 30;

    private static final double HEIGHT = 30;

    private DisplayWindow() {}

    /**
     * Opens the window.
     *
     * @param em the height of the wizard's text
     */
    public static void open(Scene wizard, double em, DisplayState state, Messages messages) {
        var language = new Choice<>("display-language", Language.ALL, Language::name);
        language.setValue(Language.of(messages.locale()).orElse(Language.ALL.getFirst()));
        var size = new Choice<>(
                "display-size",
                TextSize.STEPS,
                percent -> messages.get("display.size.percent", Integer.toString(percent)));
        size.setValue(state.textSizeProperty().get().orElseGet(TextSize::ofSystem));
        var appearance = new Choice<>(
                "display-appearance",
                List.of(Appearance.values()),
                each -> messages.get("display.appearance." + each.code()));
        appearance.valueProperty().bindBidirectional(state.appearanceProperty());

        var content = new VBox(
                Labels.title(messages.get("display.title")),
                Labels.lead(messages.get("display.lead")),
                new Field(messages.get("display.language"), language),
                new Field(messages.get("display.size"), size),
                new Field(messages.get("display.appearance"), appearance),
                Labels.note(messages.get("display.keys")));
        content.getStyleClass().addAll("step", "display");
        var window = new OwnedWindow(wizard, content, messages.get("display.close"), "display-close");
        window.open(messages.get("display.title"), WIDTH * em, HEIGHT * em, language);
        size.valueProperty().subscribe((_, now) -> {
            chosen(state.textSizeProperty(), now);
            window.follow();
        });
        language.valueProperty().subscribe((_, now) -> {
            window.close();
            chosen(state.languageProperty(), now.tag());
        });
    }

    private static <T> void chosen(ObjectProperty<Optional<T>> property, T value) {
        property.set(Optional.of(value));
    }
}
