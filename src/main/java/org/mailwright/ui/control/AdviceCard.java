package org.mailwright.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.mailwright.text.Advice;
import org.mailwright.text.Wording;

/** Describes a failure: what happened, who can fix it, and what to do next. */
public final class AdviceCard extends VBox {

    public AdviceCard(Advice advice, Wording wording) {
        var title = Labels.heading(advice.title());
        title.setId("advice-title");
        var turn = new Label(wording.of(advice.turn()));
        turn.getStyleClass().add("turn");

        getStyleClass().addAll("card", "advice");
        getChildren().setAll(title, Labels.text(advice.happened()), turn, Labels.text(advice.next()));
        advice.helpDesk().map(Labels::helpDesk).ifPresent(getChildren()::add);
    }
}
