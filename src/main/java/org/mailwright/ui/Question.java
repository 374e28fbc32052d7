package org.mailwright.ui;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.mailwright.ui.control.WrapPane;

/** A question with two answers, never wider than the window that asks; where both are not in one line, one is below the other. */
final class Question extends DialogPane {

    private static final double MARGIN = 32;

    private final Map<ButtonType, Button> buttons = new HashMap<>();

    Question(Window asking, String question, ButtonType agree, ButtonType stay) {
        getButtonTypes().setAll(agree, stay);
        setContentText(question);
        setMaxWidth(asking.getWidth() - MARGIN);
        getStyleClass().addAll("alert", "confirmation", "question");
    }

    Button button(ButtonType type) {
        return buttons.computeIfAbsent(type, each -> (Button) createButton(each));
    }

    /** The constructor of the class above calls it, before there are buttons. */
    @Override
    protected Node createButtonBar() {
        var bar = WrapPane.right();
        var answers = new StackPane(bar); // which has the padding
        answers.getStyleClass().add("answers");
        getButtonTypes()
                .subscribe(() ->
                        bar.show(getButtonTypes().stream().map(this::button).toList()));
        return answers;
    }
}
