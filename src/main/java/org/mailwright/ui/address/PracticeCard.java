package org.mailwright.ui.address;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.ColumnsPane;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.Icon;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.TechnicalText;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.PracticeAccount;

/** Shows the practice account's address and password, with buttons that copy them. */
final class PracticeCard extends VBox {

    PracticeCard(PracticeAccount practice, AddressStep step, Desktop desktop, Messages messages) {
        var address = practice.address().display();
        var take = Buttons.link(
                "practice-take",
                messages.get("address.practice.take"),
                Feather.CORNER_LEFT_DOWN,
                () -> step.addressProperty().set(address));

        getStyleClass().addAll("card", "practice");
        getChildren()
                .setAll(
                        Labels.heading(messages.get("address.practice.title")),
                        Labels.text(messages.get("address.practice.text")),
                        new ColumnsPane(
                                14,
                                shown("practice-address", messages.get("address.address"), address, desktop, messages),
                                shown(
                                        "practice-password",
                                        messages.get("signin.password"),
                                        practice.password(),
                                        desktop,
                                        messages)),
                        take);
    }

    private static Field shown(String id, String label, String text, Desktop desktop, Messages messages) {
        var value = TechnicalText.of(new TextField(text));
        value.setId(id);
        value.setEditable(false);
        value.setAccessibleText(messages.get("access.field", messages.get("address.practice.title"), label));
        HBox.setHgrow(value, Priority.ALWAYS);
        var copy = new Button(null, Icon.decorating(Feather.COPY));
        copy.setAccessibleText(messages.get("address.practice.copy", label));
        copy.getStyleClass().addAll("button-icon", "flat");
        copy.setOnAction(_ -> desktop.copy(text));
        return new Field(label, value, new HBox(value, copy));
    }
}
