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

/** Explains a pasted error message. Empty until it is opened, since the window is there sooner without it. */
public final class ExplainPane extends VBox {

    private final ExplainStep step;
    private final Messages messages;
    private final Wording wording;
    private final Consumer<URI> browse;
    private final TextArea message = new TextArea();

    /** @param browse opens a page of the provider */
    public ExplainPane(ExplainStep step, Messages messages, Wording wording, Consumer<URI> browse) {
        this.step = step;
        this.messages = messages;
        this.wording = wording;
        this.browse = browse;
        setVisible(false);
        managedProperty().bind(visibleProperty());
        getStyleClass().addAll("card", "explain");
    }

    /** Shows it, and waits for the message. */
    public void open() {
        if (getChildren().isEmpty()) fill();
        setVisible(true);
        applyCss(); // makes what takes the keys, so that none is lost before the next frame
        message.requestFocus();
    }

    private void fill() {
        message.setTextFormatter(new TextFormatter<>(ExplainPane::bounded));
        message.setId("explain-message");
        message.setPrefRowCount(4);
        message.setWrapText(true);
        message.setPromptText(messages.get("address.explain.prompt"));
        message.textProperty().bindBidirectional(step.messageProperty());

        var answer = new VBox();
        answer.setId("explain-answer");
        step.explanationProperty().subscribe(explanation -> {
            answer.getChildren().setAll(explanation.map(this::answer).stream().toList());
            answer.getChildren().forEach(Node::requestFocus); // brings it into view, and a screen reader says it
        });
        getChildren()
                .setAll(
                        new Field(messages.get("address.explain.label"), message),
                        Buttons.button("explain-go", messages.get("address.explain.go"), step::explain),
                        answer);
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

    private FailureCard answer(ExplainStep.Explanation given) {
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
