package org.mailwright.ui.settings;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.FieldErrors;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.TechnicalText;

/** Shows the recipient of the test message. */
final class TestOptionsPane extends VBox {

    TestOptionsPane(TestOptions options, FieldErrors errors, Messages messages) {
        var recipient = TechnicalText.of(new TextField());
        recipient.setId("test-recipient");
        recipient.textProperty().bindBidirectional(options.recipientProperty());

        getStyleClass().add("field");
        getChildren()
                .setAll(
                        errors.watch(
                                new Field(messages.get("settings.recipient"), recipient), options::recipientProblem),
                        Labels.note(messages.get("settings.recipient.note")));
    }
}
