package org.mailwright.ui;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mailwright.text.Messages;
import org.mailwright.ui.page.WizardPage;

/** Shows the progress of the wizard: a bar for each page, and the name of the current one. */
final class StepIndicator extends VBox {

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    StepIndicator(ObservableValue<WizardPage> shown, Messages messages) {
        var words = new Label();
        words.setId("step");
        words.getStyleClass().add("step-words");
        var bars = new HBox();
        bars.getStyleClass().add("step-bars");
        bars.getChildren()
                .setAll(WizardPage.STEPS.stream().map(StepIndicator::bar).toList());
        shown.subscribe(page -> {
            int number = page.number();
            var title = messages.get(page.titleKey());
            words.setText(number == 0 ? title : messages.get("app.step", number, WizardPage.STEPS.size(), title));
            bars.setVisible(number > 0);
            for (int i = 0; i < bars.getChildren().size(); i++) {
                bars.getChildren().get(i).pseudoClassStateChanged(REACHED, i < number);
            }
        });

        getStyleClass().add("step-indicator");
        getChildren().setAll(words, bars);
    }

    private static Region bar(WizardPage page) {
        var bar = new Region();
        bar.getStyleClass().add("step-bar");
        bar.setId("bar-" + page.titleKey());
        HBox.setHgrow(bar, Priority.ALWAYS);
        return bar;
    }
}
