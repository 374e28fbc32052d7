package org.mailwright.ui.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.model.TextDirection;
import org.mailwright.text.FailureText;
import org.mailwright.text.Messages;

/** Describes a failure: what to do now, why, who can fix it, and what the server replied. */
public final class FailureCard extends VBox {

    /**
     * A card without its title, which the page has.
     *
     * @param copy copies the server's reply
     * @param actions what carries the steps out, below them
     */
    public FailureCard(FailureText text, Messages messages, Consumer<String> copy, List<? extends Node> actions) {
        getStyleClass().addAll("card", "advice");
        getChildren().add(section("card-steps", messages.get("card.steps"), steps(text.steps(), messages)));
        getChildren().addAll(actions);
        getChildren()
                .add(section(
                        "card-why",
                        messages.get("card.why"),
                        Labels.text(text.advice().happened())));
        var who = Labels.text(text.advice().who());
        who.setId("card-who");
        getChildren().add(who);
        text.advice().helpDesk().map(Labels::helpDesk).ifPresent(getChildren()::add);
        text.reply().ifPresent(reply -> getChildren().add(reply(reply, messages, copy)));
        text.server().ifPresent(server -> {
            var line = Labels.note(messages.get("card.server.line", server));
            line.setId("card-server");
            getChildren().add(line);
        });
    }

    /** Adds the title, for a page whose own title says something else. */
    public FailureCard titled(String words) {
        var title = Labels.heading(words);
        title.setId("advice-title");
        getChildren().addFirst(title);
        return this;
    }

    private static VBox section(String id, String name, Node content) {
        var head = Labels.text(name);
        head.getStyleClass().add("part-head");
        var section = new VBox(head, content);
        section.setId(id);
        section.getStyleClass().add("part");
        return section;
    }

    private static Node steps(List<String> steps, Messages messages) {
        var list = new VBox();
        list.getStyleClass().add("card-steps");
        for (int i = 0; i < steps.size(); i++)
            list.getChildren().add(step(number(i + 1, messages), steps.get(i), steps.size() > 1));
        return list;
    }

    /** Its point stands behind the number, which in a text from the right is at the left. */
    private static String number(int number, Messages messages) {
        boolean fromRight = TextDirection.of(messages.locale()) == TextDirection.RIGHT_TO_LEFT;
        return (fromRight ? "\u200f" : "") + number + ".";
    }

    private static Node step(String number, String words, boolean numbered) {
        var text = Labels.text(words);
        if (!numbered) return text;
        var mark = new Label(number);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.getStyleClass().add("step-number");
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(mark, text);
        line.getStyleClass().add("card-step");
        return line;
    }

    private static Node reply(FailureText.Reply reply, Messages messages, Consumer<String> copy) {
        var words = TechnicalText.of(Labels.text(reply.words()));
        words.setId("card-reply");
        words.getStyleClass().add("quote");
        var button = Buttons.link(
                "copy-reply", messages.get("card.reply.copy"), Feather.COPY, () -> copy.accept(reply.words()));
        var content = new VBox(words);
        content.getStyleClass().add("part");
        reply.caution().map(Labels::note).ifPresent(content.getChildren()::add);
        content.getChildren().add(button);
        return section("card-reply-section", messages.get("card.reply"), content);
    }
}
