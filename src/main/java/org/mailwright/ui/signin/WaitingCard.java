package org.mailwright.ui.signin;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.BusyIndicator;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.FoldingPane;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.page.Desktop;

/** Says that the browser is waited for, and what to do if it does not come back. */
final class WaitingCard extends VBox {

    private final Optional<SignInPage> page;
    private final BrowserStep step;
    private final Messages messages;

    WaitingCard(Optional<SignInPage> page, Node domain, BrowserStep step, Messages messages, Desktop desktop) {
        this.page = page;
        this.step = step;
        this.messages = messages;
        var words = Labels.text(messages.get("signin.browser.waiting"));
        words.setId("browser-waiting");
        HBox.setHgrow(words, Priority.ALWAYS);
        var head = new HBox(BusyIndicator.small(), words);
        head.getStyleClass().add("card-head");
        var open = Buttons.link("browser-open", messages.get("signin.browser.open"), Feather.EXTERNAL_LINK, step::open);
        var copy = Buttons.link(
                "browser-copy",
                messages.get("signin.browser.copy"),
                Feather.COPY,
                () -> page.ifPresent(known -> desktop.copy(known.address().toString())));
        open.setDisable(page.isEmpty());
        copy.setDisable(page.isEmpty());
        var cancel = Buttons.button("browser-cancel", messages.get("signin.browser.cancel"), step::cancel);
        getStyleClass().add("card");
        getChildren().setAll(head, domain, WrapPane.left(cancel, open, copy), stuck());
    }

    private FoldingPane stuck() {
        var address = new TextField();
        address.setId("browser-pasted");
        var wrong = Labels.text("");
        wrong.setId("browser-pasted-wrong");
        wrong.getStyleClass().add("problem");
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        address.textProperty().subscribe((_, _) -> wrong.setText(""));
        var go =
                Buttons.button("browser-paste", messages.get("signin.stuck.go"), () -> paste(address.getText(), wrong));
        go.disableProperty().bind(address.textProperty().isEmpty());
        var content = new VBox();
        content.getStyleClass().add("more");
        if (step.hasCode()) {
            var code = Buttons.button("browser-code", messages.get("signin.stuck.code.go"), step::startByCode);
            content.getChildren().addAll(Labels.text(messages.get("signin.stuck.code")), WrapPane.left(code));
        }
        content.getChildren()
                .addAll(
                        Labels.text(messages.get("signin.stuck.text")),
                        new VBox(new Field(messages.get("signin.stuck.address"), address), wrong),
                        WrapPane.left(go));
        return new FoldingPane("browser-stuck", messages.get("signin.stuck"), content);
    }

    private void paste(String address, Label wrong) {
        boolean taken = page.filter(known -> known.paste().test(address)).isPresent();
        if (!taken) wrong.setText(messages.get("signin.stuck.wrong"));
    }
}
