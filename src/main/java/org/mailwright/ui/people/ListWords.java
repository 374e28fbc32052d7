package org.mailwright.ui.people;

import javafx.scene.Node;
import org.mailwright.batch.ListPreview;
import org.mailwright.batch.RowFault;
import org.mailwright.batch.RowFaultWords;
import org.mailwright.text.IoWords;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Labels;

/** Says why a list, a row of it or a template cannot be used. */
record ListWords(Messages messages) {

    Node of(ListPreview why) {
        return label(
                switch (why) {
                    case ListPreview.Refused(var fault, var values) ->
                        messages.get("batch.list." + fault.code(), values.toArray());
                    case ListPreview.Unreadable(var trouble) -> messages.get("people.unreadable", IoWords.of(trouble));
                    case ListPreview.Begun _ -> "";
                });
    }

    Node of(PeopleTemplate template) {
        return switch (template) {
            case PeopleTemplate.None() -> Labels.note(messages.get("people.template.none"));
            case PeopleTemplate.Chosen(var file, var _) -> Labels.text(messages.get("people.chosen", file));
            case PeopleTemplate.Refused(var file, var why) ->
                label(messages.get("people.template.refused", file, messages.get(why.key(), why.values())));
            case PeopleTemplate.Unreadable(var _, var trouble) ->
                label(messages.get("people.unreadable", IoWords.of(trouble)));
        };
    }

    Node of(RowFault fault) {
        return label(new RowFaultWords(messages).sentence(fault));
    }

    /** What is wrong with them, by the key of its sentence. */
    Node problem(String key) {
        return label(messages.get(key));
    }

    private static Node label(String sentence) {
        var label = Labels.text(sentence);
        label.getStyleClass().add("problem");
        return label;
    }
}
