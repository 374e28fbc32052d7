package org.mailwright.ui.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.export.Exporter;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Icon;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.page.WindowServices;

/** What a file is for, what it cannot say, and where it was saved. */
final class FilePane {

    private final DoneStep step;
    private final Messages messages;
    private final Wording wording;
    private final VBox said = new VBox();
    private final Label saved = Labels.text("");

    FilePane(DoneStep step, WindowServices services) {
        this.step = step;
        messages = services.messages();
        wording = services.wording();
        said.setId("done-said");
        said.getStyleClass().add("fields");
        step.file().choiceProperty().subscribe(choice -> said.getChildren().setAll(said(choice)));
        saved.setId("saved");
        step.file().savingProperty().subscribe(saving -> saved.setText(saving.sentence(messages)));
        saved.visibleProperty().bind(saved.textProperty().isNotEmpty());
        saved.managedProperty().bind(saved.visibleProperty());
    }

    static String name(Exporter exporter, Messages messages) {
        var key = exporter.format().nameKey();
        return messages.has(key) ? messages.get(key) : exporter.id();
    }

    /** A page of its own, with the way back to where it was chosen. */
    Node alone(Exporter exporter, MailPlace place) {
        var back = Buttons.link("done-list", messages.get("done.start"), Feather.ARROW_LEFT, () -> step.list(place));
        var column = new VBox(back, Labels.heading(name(exporter, messages)), said, saved);
        column.getStyleClass().add("fields");
        return column;
    }

    /** The chosen file as a part of another page. */
    List<Node> parts() {
        return List.of(said, saved);
    }

    private List<Node> said(FileStep.Choice choice) {
        return switch (choice) {
            case FileStep.Choice.None() -> List.of();
            case FileStep.Choice.Made(var exporter, var result, var _) -> said(exporter, result);
        };
    }

    private List<Node> said(Exporter exporter, Exporter.Result result) {
        return switch (result) {
            case Exporter.Result.Exported exported -> {
                var parts = new ArrayList<Node>();
                how(exporter).ifPresent(parts::add);
                left(exported).ifPresent(parts::add);
                yield parts;
            }
            case Exporter.Result.Refused(var reasons) ->
                card("done.refused", reasons.stream().map(wording::of).toList()).stream()
                        .toList();
        };
    }

    /** In the words for the chosen program, where a format has readers that differ, or for any program. */
    private Optional<Node> how(Exporter exporter) {
        var answer = "done.how." + exporter.id();
        var keys = step.viewProperty().get() instanceof DoneView.Answer(var program, var _)
                ? Stream.of(
                        answer + "." + program.id(),
                        answer + ".any",
                        exporter.format().howKey())
                : Stream.of(exporter.format().howKey());
        return keys.filter(messages::has).findFirst().map(key -> Labels.text(messages.get(key)));
    }

    private Optional<Node> left(Exporter.Result.Exported exported) {
        var sentences = Stream.concat(
                exported.left().stream().map(wording::of),
                exported.readerLeft().stream().map(wording::of));
        return card("done.left", sentences.toList());
    }

    private Optional<Node> card(String heading, List<String> sentences) {
        return sentences.isEmpty() ? Optional.empty() : Optional.of(warning(messages.get(heading), sentences));
    }

    /** A card that lists what is missing. */
    static Node warning(String heading, List<String> sentences) {
        var card = new VBox(Labels.heading(heading));
        card.getStyleClass().addAll("card", "warning");
        for (var sentence : sentences) {
            var text = Labels.text(sentence);
            HBox.setHgrow(text, Priority.ALWAYS);
            var row = new HBox(Icon.decorating(Feather.MINUS), text);
            row.getStyleClass().add("hint");
            card.getChildren().add(row);
        }
        return card;
    }
}
