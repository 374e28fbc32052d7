package org.mailwright.ui;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.text.Messages;

/** Shows the practice account, to be typed or copied. */
final class PracticeCard extends VBox {

    PracticeCard(Practice practice, AddressStep step, Desk desk, Messages messages) {
        var address = practice.address().display();
        var take = Action.link(
                "practice-take",
                messages.get("address.practice.take"),
                Feather.CORNER_LEFT_DOWN,
                () -> step.addressProperty().set(address));

        getStyleClass().addAll("card", "practice");
        getChildren()
                .setAll(
                        Prose.heading(messages.get("address.practice.title")),
                        Prose.text(messages.get("address.practice.text")),
                        new Columns(
                                14,
                                shown("practice-address", messages.get("address.address"), address, desk, messages),
                                shown(
                                        "practice-password",
                                        messages.get("signin.password"),
                                        practice.password(),
                                        desk,
                                        messages)),
                        take);
    }

    private static Field shown(String id, String label, String text, Desk desk, Messages messages) {
        var value = new TextField(text);
        value.setId(id);
        value.setEditable(false);
        HBox.setHgrow(value, Priority.ALWAYS);
        var copy = new Button(null, Icon.decorating(Feather.COPY));
        copy.setAccessibleText(messages.get("address.practice.copy", label));
        copy.getStyleClass().addAll("button-icon", "flat");
        copy.setOnAction(_ -> desk.copy(text));
        return new Field(label, value, new HBox(value, copy));
    }
}
