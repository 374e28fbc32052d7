package org.mailwright.ui.settings;

import javafx.scene.control.Label;
import org.mailwright.account.ServerField;
import org.mailwright.model.SafeText;
import org.mailwright.model.Side;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.Labels;

/** Says below a server's fields which line of a pasted text their values came from. */
record PastedLines(Side side, PasteStep step, Messages messages) {

    /** In characters: enough to recognise the line. */
    private static final int LONGEST = 80;

    Field below(Field field, ServerField what) {
        field.getChildren().add(of(what));
        return field;
    }

    Label of(ServerField what) {
        var note = Labels.note("");
        note.setId(side.code() + "-" + what.code() + "-line");
        note.textProperty()
                .bind(step.line(side, what).map(line -> line.map(this::words).orElse("")));
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private String words(int line) {
        var number = Integer.toString(line);
        return step.quoted(line)
                .map(text -> messages.get("settings.paste.line", number, SafeText.line(text, LONGEST)))
                .orElseGet(() -> messages.get("settings.paste.line.number", number));
    }
}
