package org.mailwright.ui.explain;

import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.mailwright.reply.ReplyReader;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.AdviceCard;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.Labels;

/** Takes a pasted error message and says what it means. */
public final class ExplainPane extends VBox {

    private final TextArea message = new TextArea();

    public ExplainPane(ExplainStep step, Messages messages, Wording wording) {
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
                        Buttons.button("explain-go", messages.get("address.explain.go"), step::explain),
                        answer);
    }

    public void focus() {
        message.requestFocus();
    }

    private static Optional<AdviceCard> answer(
            Optional<ReplyReader.Reading> reading, Messages messages, Wording wording) {
        return reading.map(read -> {
            var card = new AdviceCard(wording.of(read.cause(), Subject.UNKNOWN), wording);
            if (read.confidence() == ReplyReader.Confidence.LOW) {
                card.getChildren().add(Labels.note(messages.get("address.explain.guess")));
            }
            return card;
        });
    }
}
