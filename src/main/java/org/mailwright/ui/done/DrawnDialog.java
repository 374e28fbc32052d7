package org.mailwright.ui.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.export.guide.GuideField;
import org.mailwright.export.guide.GuideStep.Entry;
import org.mailwright.export.guide.GuideStep.Kind;
import org.mailwright.model.TextDirection;
import org.mailwright.text.GuideWords;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Icon;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;

/** Another program's dialog, drawn by us: its fields in its order, our values in them, a button that copies each. */
final class DrawnDialog extends VBox {

    private final DoneStep step;
    private final GuideWords words;
    private final Messages messages;
    private final Map<String, Integer> ids = new HashMap<>();

    DrawnDialog(String title, List<Entry> entries, DoneStep step, GuideWords words, Messages messages) {
        this.step = step;
        this.words = words;
        this.messages = messages;
        getStyleClass().add("drawn");
        var head = Labels.text(title);
        head.getStyleClass().add("drawn-title");
        getChildren().add(head);
        var section = "";
        for (var entry : entries) {
            if (!entry.section().equals(section) && !entry.section().isEmpty()) {
                var heading = Labels.text(entry.section());
                heading.getStyleClass().add("drawn-section");
                getChildren().add(heading);
            }
            section = entry.section();
            getChildren().add(row(entry));
        }
    }

    private Node row(Entry entry) {
        var label = Labels.text(words.label(entry));
        if (entry.label().isOurs()) label.getStyleClass().add("drawn-ours");
        if (entry.kind() == Kind.TICK) {
            var box = Icon.saying(entry.isOn() ? Feather.CHECK_SQUARE : Feather.SQUARE, words.value(entry));
            var action = Labels.note(words.value(entry));
            action.setMinWidth(USE_PREF_SIZE);
            var texts = WrapPane.left(label, action);
            HBox.setHgrow(texts, Priority.ALWAYS);
            var row = new HBox(box, texts);
            row.getStyleClass().add("drawn-tick");
            return row;
        }
        label.getStyleClass().add("field-label");
        var value = Labels.text(words.value(entry));
        value.getStyleClass().add("drawn-value");
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        boolean typed = entry.kind() == Kind.TEXT || entry.kind() == Kind.CHOICE;
        boolean ours = typed && !entry.value().isBlank();
        boolean inItsWords = entry.kind() == Kind.CHOICE && TextDirection.holdsLettersFromRight(entry.value());
        if (ours && !inItsWords) value.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        if (!ours) value.getStyleClass().add("drawn-empty");
        var line = new HBox(value);
        line.getStyleClass().add("drawn-line");
        if (entry.kind() == Kind.CHOICE || entry.kind() == Kind.DESCRIBED)
            line.getChildren().add(Icon.decorating(Feather.CHEVRON_DOWN));
        if (ours) line.getChildren().add(copy(entry));
        var row = new VBox(label, line);
        row.getStyleClass().add("field");
        return row;
    }

    private Button copy(Entry entry) {
        var button = new Button("", Icon.decorating(Feather.COPY));
        button.setId(id(entry));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.get("done.guide.copy", name(entry), entry.value()));
        button.setOnAction(_ -> {
            step.copy(entry.value());
            button.setGraphic(Icon.decorating(Feather.CHECK));
            button.setAccessibleText(messages.get("done.guide.copied", entry.value()));
        });
        return button;
    }

    /** In our words, which tell the two servers apart where the program's own do not. */
    private String name(Entry entry) {
        return entry.field().map(words::of).orElseGet(() -> entry.label().text());
    }

    /** Such as copy-in-host; a field that stands twice in a dialog has a number. */
    private String id(Entry entry) {
        var name = "copy-" + entry.field().map(GuideField::code).orElse("other");
        int count = ids.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + "-" + count;
    }
}
