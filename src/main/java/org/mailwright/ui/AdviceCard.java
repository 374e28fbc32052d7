package org.mailwright.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.mailwright.text.Advice;
import org.mailwright.text.Wording;

/** Says a trouble in words: what happened, whose turn it is, and what to do next. */
final class AdviceCard extends VBox {

    AdviceCard(Advice advice, Wording wording) {
        var title = Prose.heading(advice.title());
        title.setId("advice-title");
        var turn = new Label(wording.of(advice.turn()));
        turn.getStyleClass().add("turn");

        getStyleClass().addAll("card", "advice");
        getChildren().setAll(title, Prose.text(advice.happened()), turn, Prose.text(advice.next()));
        advice.helpDesk().map(HelpDesk::line).ifPresent(getChildren()::add);
    }
}
