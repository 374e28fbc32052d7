package org.mailwright.ui.explain;

import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.model.Cause;
import org.mailwright.reply.ReplyReader;
import org.mailwright.text.FailureText;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.FailureCard;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.Labels;

/** Explains a pasted error message. */
public final class ExplainPane extends VBox {

    private final TextArea message = new TextArea();

    /** @param browse opens a page of the provider */
    public ExplainPane(ExplainStep step, Messages messages, Wording wording, Consumer<URI> browse) {
        message.setTextFormatter(new TextFormatter<>(ExplainPane::bounded));
        message.setId("explain-message");
        message.setPrefRowCount(4);
        message.setWrapText(true);
        message.setPromptText(messages.get("address.explain.prompt"));
        message.textProperty().bindBidirectional(step.messageProperty());

        var answer = new VBox();
        answer.setId("explain-answer");
        step.explanationProperty().subscribe(explanation -> {
            answer.getChildren()
                    .setAll(explanation.map(given -> answer(given, messages, wording, browse)).stream()
                            .toList());
            answer.getChildren().forEach(Node::requestFocus); // brings it into view, and a screen reader says it
        });

        getStyleClass().addAll("card", "explain");
        getChildren()
                .setAll(
                        new Field(messages.get("address.explain.label"), message),
                        Buttons.button("explain-go", messages.get("address.explain.go"), step::explain),
                        answer);
    }

    public void focus() {
        message.requestFocus();
    }

    /** Cuts typed or pasted text to the length that is read; of a long log its beginning and its end stay. */
    private static TextFormatter.Change bounded(TextFormatter.Change change) {
        int excess = change.getControlNewText().length() - ExplainStep.LONGEST;
        if (excess > 0) {
            var kept = ends(change.getText(), Math.max(0, change.getText().length() - excess));
            change.setText(kept);
            int caret = change.getRangeStart() + kept.length();
            change.selectRange(caret, caret);
        }
        return change;
    }

    private static String ends(String text, int length) {
        int beginning = length / 4;
        return text.substring(0, beginning) + text.substring(text.length() - length + beginning);
    }

    private static FailureCard answer(
            ExplainStep.Explanation given, Messages messages, Wording wording, Consumer<URI> browse) {
        var advice = wording.of(given.reading().cause(), given.subject());
        var links = advice.links().stream()
                .map(page -> Buttons.link(
                        "help-page",
                        messages.get("test.page", String.valueOf(page.getHost())),
                        Feather.EXTERNAL_LINK,
                        () -> browse.accept(page)))
                .toList();
        var text = FailureText.of(advice);
        var card = new FailureCard(text, messages, _ -> {}, links).titled(text.title());
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(text.spoken());
        for (var other : given.reading().also())
            card.getChildren().add(Labels.text(wording.also(other, given.subject())));
        if (given.reading().cause() == Cause.UNKNOWN) {
            for (var line : wording.whereMessagesAre()) card.getChildren().add(Labels.text(line));
        } else if (given.reading().confidence() == ReplyReader.Confidence.LOW) {
            card.getChildren().add(Labels.note(messages.get("address.explain.guess")));
        }
        return card;
    }
}
