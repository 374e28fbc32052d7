package org.mailwright.ui.control;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.catalog.Hint;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;

/** A provider's requirements, each with a link to the provider's page about it. */
public final class HintList extends VBox {

    /** @param browse opens the page of a hint */
    public HintList(List<Hint> hints, Wording wording, Messages messages, Consumer<URI> browse) {
        getStyleClass().add("hints");
        getChildren()
                .setAll(hints.stream()
                        .map(hint -> row(hint, wording, messages, browse))
                        .toList());
    }

    private static Node row(Hint hint, Wording wording, Messages messages, Consumer<URI> browse) {
        var words = new VBox(Labels.text(wording.of(hint)));
        hint.url().ifPresent(page -> {
            var name = messages.get("signin.hint.page", String.valueOf(page.getHost()));
            words.getChildren().add(Buttons.sentence(name, () -> browse.accept(page)));
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(Icon.decorating(Feather.INFO, "hint-icon"), words);
        row.getStyleClass().add("hint");
        return row;
    }
}
