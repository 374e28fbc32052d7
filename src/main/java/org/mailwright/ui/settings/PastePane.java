package org.mailwright.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundServer;
import org.mailwright.model.SafeText;
import org.mailwright.text.AccountWords;
import org.mailwright.text.ImportWords;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.FoldingPane;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.control.Wrapping;

/** Takes the text of a provider's help page, and says what was read from it. */
final class PastePane extends FoldingPane {

    private final PasteStep step;
    private final Messages messages;

    PastePane(PasteStep step, Messages messages) {
        var content = new VBox();
        super("paste", messages.get("settings.paste"), content);
        this.step = step;
        this.messages = messages;
        var text = new TextArea();
        text.setId("paste-text");
        text.setPrefRowCount(5);
        text.setWrapText(true);
        text.textProperty().bindBidirectional(step.textProperty());
        var said = new VBox();
        said.setId("paste-said");
        said.getStyleClass().add("fields");
        step.pastedProperty().subscribe(pasted -> said.getChildren().setAll(said(pasted)));
        content.getChildren()
                .addAll(
                        new Field(messages.get("settings.paste.label"), text),
                        WrapPane.left(Buttons.button("paste-read", messages.get("settings.paste.read"), step::read)),
                        said);
        content.getStyleClass().add("more");
    }

    private List<Node> said(Pasted pasted) {
        return switch (pasted) {
            case Pasted.Nothing() -> List.of();
            case Pasted.Unusable(var why) -> {
                var sentences = new ImportWords(messages).of(why);
                yield List.of(card("bad", sentences));
            }
            case Pasted.Read(var accounts, var shown, var _) -> read(accounts, shown);
        };
    }

    private List<Node> read(List<FoundAccount> accounts, FoundAccount shown) {
        var nodes = new ArrayList<Node>();
        if (accounts.size() > 1) {
            nodes.add(Labels.text(messages.get("settings.paste.several")));
            nodes.add(choices(accounts, shown));
        }
        nodes.add(card("good", List.of(messages.get("settings.paste.filled"))));
        var words = new AccountWords(messages);
        var doubts = new ArrayList<String>();
        for (var doubt : shown.doubts()) doubts.add(words.of(doubt));
        if (shown.passwordsDropped() > 0) doubts.add(messages.get("settings.paste.password"));
        if (!doubts.isEmpty()) nodes.add(card("warning", doubts));
        return nodes;
    }

    private Node choices(List<FoundAccount> accounts, FoundAccount shown) {
        var group = new ToggleGroup();
        var buttons = new ArrayList<ToggleButton>();
        for (var account : accounts) {
            var button = Wrapping.toggle(name(account));
            button.setId("paste-account-" + (buttons.size() + 1));
            button.setToggleGroup(group);
            button.setSelected(account.equals(shown));
            button.setOnAction(_ -> step.choose(account));
            buttons.add(button);
        }
        var choices = WrapPane.left();
        choices.show(buttons);
        return choices;
    }

    private String name(FoundAccount account) {
        return SafeText.sentence(
                account.incoming().or(account::outgoing).map(this::name).orElse(account.program()));
    }

    private String name(FoundServer server) {
        return messages.get(
                "settings.paste.server",
                messages.get("settings.paste." + server.protocol().code()),
                server.host().orElse("?"));
    }

    private static Node card(String look, List<String> sentences) {
        var card = new VBox();
        card.getStyleClass().addAll("card", look);
        for (var sentence : sentences) card.getChildren().add(Labels.text(sentence));
        return card;
    }
}
