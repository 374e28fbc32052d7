package org.mailwright.ui;

import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.mailwright.reply.ReplyReader;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;

/** Takes a pasted error message and says what it means. */
final class ExplainPane extends VBox {

    private final TextArea message = new TextArea();

    ExplainPane(ExplainStep step, Messages messages, Wording wording) {
        message.setId("explain-message");
        message.setPrefRowCount(4);
        message.setWrapText(true);
        message.setPromptText(messages.get("address.explain.prompt"));
        message.textProperty().bindBidirectional(step.messageProperty());

        var answer = new VBox();
        answer.setId("explain-answer");
        step.readingProperty()
                .subscribe(reading -> answer.getChildren()
                        .setAll(answer(reading, messages, wording).stream().toList()));

        getStyleClass().addAll("card", "explain");
        getChildren()
                .setAll(
                        new Field(messages.get("address.explain.label"), message),
                        Action.button("explain-go", messages.get("address.explain.go"), step::explain),
                        answer);
    }

    void focus() {
        message.requestFocus();
    }

    private static Optional<AdviceCard> answer(
            Optional<ReplyReader.Reading> reading, Messages messages, Wording wording) {
        return reading.map(read -> {
            var card = new AdviceCard(wording.of(read.cause(), Subject.UNKNOWN), wording);
            if (read.confidence() == ReplyReader.Confidence.LOW) {
                card.getChildren().add(Prose.note(messages.get("address.explain.guess")));
            }
            return card;
        });
    }
}
