package org.mailwright.ui.signin;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.export.syntax.QrImage;
import org.mailwright.signin.DeviceCode;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.BusyIndicator;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.QrPane;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.page.Desktop;

/** Shows the code that the person types on any device with a browser, and where. */
final class CodeCard extends VBox {

    private final Messages messages;
    private final Desktop desktop;

    CodeCard(Optional<DeviceCode> code, BrowserStep step, Messages messages, Desktop desktop) {
        this.messages = messages;
        this.desktop = desktop;
        var words = Labels.text(messages.get(code.isPresent() ? "signin.code.waiting" : "signin.code.asking"));
        words.setId("code-waiting");
        HBox.setHgrow(words, Priority.ALWAYS);
        var head = new HBox(BusyIndicator.small(), words);
        head.getStyleClass().add("card-head");
        getStyleClass().add("card");
        getChildren().add(head);
        code.ifPresent(this::show);
        var cancel = Buttons.button("browser-cancel", messages.get("signin.browser.cancel"), step::cancel);
        getChildren().add(WrapPane.left(cancel));
    }

    private void show(DeviceCode code) {
        var page = page(code.page().toString());
        var open = Buttons.link(
                "code-open",
                messages.get("signin.browser.open"),
                Feather.EXTERNAL_LINK,
                () -> desktop.browse(code.page()));
        var typed = large("code", code.code());
        var copy = Buttons.link(
                "code-copy", messages.get("signin.code.copy"), Feather.COPY, () -> desktop.copy(code.code()));
        var qr = new QrPane(QrImage.of(code.whole().orElse(code.page()).toString()), messages.get("signin.code.qr"));
        getChildren()
                .addAll(
                        Labels.text(messages.get("signin.code.page")),
                        page,
                        Labels.text(messages.get("signin.code.type")),
                        typed,
                        WrapPane.left(open, copy),
                        Labels.text(messages.get("signin.code.camera")),
                        qr);
    }

    /** Its path is on a line of its own where both are too long for one. */
    private static Node page(String address) {
        int path = address.indexOf('/', address.indexOf("//") + 2);
        return path < 0
                ? large("code-page", address)
                : WrapPane.joined(
                        large("code-page", address.substring(0, path)), large("code-path", address.substring(path)));
    }

    /** Whole, so that another domain cannot pass for the provider's. */
    private static Node large(String id, String text) {
        var label = Labels.text(text);
        label.setId(id);
        label.getStyleClass().add("domain");
        return label;
    }
}
