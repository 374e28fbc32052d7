package org.mailwright.ui.repair;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.repair.Change;
import org.mailwright.repair.Repair;
import org.mailwright.text.AccountWords;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.page.Desktop;

/** The changes to make in a program: its own way and words, and a button that copies each value. */
final class ChangePane {
    private final Messages messages;
    private final AccountWords words;
    private final Desktop desktop;

    ChangePane(Messages messages, Desktop desktop) {
        this.messages = messages;
        this.words = new AccountWords(messages);
        this.desktop = desktop;
    }

    /** A card each; none if nothing is to be changed. */
    List<Node> of(Repair repair) {
        var nodes = new ArrayList<Node>();
        var changes = repair.changes(messages.locale());
        for (var change : changes) {
            var card = new VBox(
                    Labels.heading(words.of(change, repair.account().program()).getFirst()));
            card.setId("repair-change-" + (nodes.size() + 1));
            card.getStyleClass().addAll("card", "warning", "change");
            switch (change) {
                case Change.InWindow(var _, var _, var entries) ->
                    entries.forEach(entry -> card.getChildren().add(row(words.label(entry), words.value(entry))));
                case Change.InFile inFile -> {
                    inFile.lines().forEach(line -> card.getChildren().add(row("", line)));
                    if (inFile.keeps()) card.getChildren().add(Labels.note(messages.get("account.change.file.keeps")));
                }
            }
            nodes.add(card);
        }
        boolean inFile = changes.stream().anyMatch(Change.InFile.class::isInstance);
        if (!nodes.isEmpty())
            nodes.add(Labels.note(messages.get(inFile ? "repair.change.file" : "repair.change.note")));
        return nodes;
    }

    private Node row(String label, String value) {
        var shown = Labels.text(value);
        shown.getStyleClass().add("code");
        var copy = Buttons.link("", messages.get("repair.copy"), Feather.COPY, () -> desktop.copy(value));
        copy.setAccessibleText(messages.get("repair.copy.value", value));
        return label.isEmpty()
                ? WrapPane.left(shown, copy)
                : WrapPane.left(Labels.text(messages.get("repair.label", label)), shown, copy);
    }
}
