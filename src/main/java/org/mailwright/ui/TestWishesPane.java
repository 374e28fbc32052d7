package org.mailwright.ui;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.mailwright.text.Messages;

/** Shows who gets the test message, which seldom is anybody but the person. */
final class TestWishesPane extends VBox {

    TestWishesPane(TestWishes wishes, Problems problems, Messages messages) {
        var recipient = new TextField();
        recipient.setId("test-recipient");
        recipient.textProperty().bindBidirectional(wishes.recipientProperty());

        getStyleClass().add("field");
        getChildren()
                .setAll(
                        problems.watch(
                                new Field(messages.get("settings.recipient"), recipient), wishes::recipientProblem),
                        Prose.note(messages.get("settings.recipient.note")));
    }
}
