package org.mailwright.ui.settings;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.FieldErrors;
import org.mailwright.ui.control.Wrapping;

/** Shows the options for messages that POP3 has fetched. */
final class LeavePane extends VBox {

    LeavePane(LeaveForm form, FieldErrors errors, Messages messages) {
        var keep = check("leave", messages.get("settings.leave"));
        keep.selectedProperty().bindBidirectional(form.keepProperty());

        var days = new TextField();
        days.setId("leave-days");
        days.textProperty().bindBidirectional(form.daysProperty());
        var daysField =
                errors.watch(new Field(messages.get("settings.leave.days"), days), form::problem, form.keepProperty());
        daysField.disableProperty().bind(form.keepProperty().not());

        var deleted = check("leave-deleted", messages.get("settings.leave.deleted"));
        deleted.selectedProperty().bindBidirectional(form.removeWhenDeletedProperty());
        deleted.disableProperty().bind(form.keepProperty().not());

        getStyleClass().add("fields");
        getChildren().setAll(keep, daysField, deleted);
    }

    private static CheckBox check(String id, String text) {
        var box = Wrapping.check(text);
        box.setId(id);
        return box;
    }
}
