package org.mailwright.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.HyperlinkLabel;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.catalog.Hint;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;

/** What a provider wants, each with the provider's own page about it. */
final class HintList extends VBox {

    HintList(List<Hint> hints, Wording wording, Messages messages, Desk desk) {
        getStyleClass().add("hints");
        getChildren()
                .setAll(hints.stream()
                        .map(hint -> row(hint, wording, messages, desk))
                        .toList());
    }

    private static Node row(Hint hint, Wording wording, Messages messages, Desk desk) {
        var words = new VBox(Prose.text(wording.of(hint)));
        hint.url().ifPresent(page -> {
            var link = new HyperlinkLabel(messages.get("signin.hint.page", String.valueOf(page.getHost())));
            link.setFocusTraversable(false); // the link within it takes the keyboard
            link.setOnAction(_ -> desk.browse(page));
            words.getChildren().add(link);
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(Icon.decorating(Feather.INFO, "hint-icon"), words);
        row.getStyleClass().add("hint");
        return row;
    }
}
