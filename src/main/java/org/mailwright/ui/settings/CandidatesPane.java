package org.mailwright.ui.settings;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Conflict;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.Wrapping;

/** Lets the user choose between the candidates that were found. */
final class CandidatesPane extends VBox {

    private final SettingsStep step;
    private final OriginWords words;
    private final ToggleGroup group = new ToggleGroup();

    CandidatesPane(SettingsStep step, Messages messages, Wording wording) {
        this.step = step;
        words = new OriginWords(messages, wording);
        var heading = Labels.heading(messages.get("settings.candidates"));
        var choices = new VBox();
        choices.getStyleClass().add("choices");
        var conflicts = new VBox();
        conflicts.getStyleClass().add("choices");
        Runnable refresh = () -> {
            choices.getChildren()
                    .setAll(step.candidates().stream().map(this::choice).toList());
            conflicts.getChildren().setAll(conflicts(wording));
            setVisible(step.candidates().size() > 1);
        };
        step.candidates().subscribe(refresh);
        refresh.run();
        managedProperty().bind(visibleProperty());
        getStyleClass().add("card");
        getChildren().setAll(heading, choices, conflicts);
    }

    /** The differences between the candidates, in words. */
    private List<Label> conflicts(Wording wording) {
        return Conflict.among(step.candidates()).stream()
                .map(wording::of)
                .map(Labels::text)
                .toList();
    }

    private RadioButton choice(Candidate candidate) {
        int rank = step.candidates().indexOf(candidate) + 1;
        var choice = Wrapping.radio(words.of(candidate));
        choice.setId("candidate-" + rank);
        choice.setToggleGroup(group);
        step.chosenProperty()
                .subscribe(chosen ->
                        choice.setSelected(chosen.filter(candidate::equals).isPresent()));
        choice.selectedProperty().subscribe((_, selected) -> {
            if (selected && step.chosen().filter(candidate::equals).isEmpty()) step.choose(candidate);
        });
        return choice;
    }
}
