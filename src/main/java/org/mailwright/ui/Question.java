package org.mailwright.ui;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.mailwright.ui.control.WrapPane;

/** A question with two answers, never wider than the window that asks; where both are not in one line, one is below the other. */
final class Question extends DialogPane {

    private static final double MARGIN = 32;

    Question(Window asking, String question, ButtonType agree, ButtonType stay) {
        getButtonTypes().setAll(agree, stay);
        setContentText(question);
        setMaxWidth(asking.getWidth() - MARGIN);
        getStyleClass().add("question");
    }

    /** The constructor of the class above calls it, before there are buttons. */
    @Override
    protected Node createButtonBar() {
        var bar = WrapPane.right();
        var answers = new StackPane(bar); // which has the padding
        answers.getStyleClass().add("answers");
        getButtonTypes().addListener((ListChangeListener<ButtonType>) change ->
                bar.show(change.getList().stream().map(this::lookupButton).toList()));
        return answers;
    }
}
