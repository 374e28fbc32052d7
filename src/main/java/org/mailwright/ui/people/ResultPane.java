package org.mailwright.ui.people;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.batch.BatchSummary;
import org.mailwright.batch.FileBatch;
import org.mailwright.text.IoWords;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.page.Desktop;

/** Shows the progress of the writing and its result: how many files, and which rows failed. */
final class ResultPane extends VBox {

    private final PeopleStep step;
    private final Messages messages;
    private final Wording wording;
    private final Desktop desktop;
    private final Label said = Labels.text("");
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;

    ResultPane(PeopleStep step, Messages messages, Wording wording, Desktop desktop) {
        this.step = step;
        this.messages = messages;
        this.wording = wording;
        this.desktop = desktop;
        setId("people-result");
        getStyleClass().add("fields");
        bar.setId("people-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.get("people.writing"));
        cancel = Buttons.button("people-cancel", messages.get("people.cancel"), step::cancel);
        step.runProperty().subscribe(this::show);
    }

    private void show(Run run) {
        if (run instanceof Run.Running(long rows, double fraction)) {
            said.setText(messages.get("people.rows", rows));
            bar.setProgress(fraction);
            if (getChildren().contains(bar)) return;
        }
        getChildren().setAll(nodes(run));
        getChildren().stream()
                .filter(node -> node.equals(cancel) || node instanceof Hyperlink)
                .forEach(Node::requestFocus);
    }

    private List<Node> nodes(Run run) {
        return switch (run) {
            case Run.Idle() -> List.of();
            case Run.Running _ -> List.of(said, bar, cancel);
            case Run.Refused(var why) -> List.of(new ListWords(messages).of(why));
            case Run.Ended(FileBatch.Outcome.Finished(var summary), var folder) -> ended(summary, folder.toString());
            case Run.Ended(FileBatch.Outcome.Stopped(var summary, long line, var trouble), var folder) -> {
                var nodes = new ArrayList<Node>();
                nodes.add(Labels.text(messages.get("people.stopped", folder, IoWords.of(trouble), line)));
                nodes.addAll(ended(summary, folder.toString()));
                yield nodes;
            }
        };
    }

    private List<Node> ended(BatchSummary summary, String folder) {
        var nodes = new ArrayList<Node>();
        var head = Labels.heading(messages.get("batch.summary", summary.written(), summary.files(), folder));
        head.setId("people-summary");
        nodes.add(head);
        if (summary.kept() > 0) nodes.add(Labels.text(messages.get("batch.summary.kept", summary.kept())));
        nodes.add(Buttons.link("people-folder", messages.get("people.open-folder"), Feather.FOLDER, this::openFolder));
        for (var left : summary.left()) {
            nodes.add(Labels.note(messages.get("batch.left", left.format(), wording.of(left.limit()))));
        }
        if (summary.failed() == 0) return nodes;
        nodes.add(Labels.heading(messages.get("batch.summary.failed", summary.failed())));
        var words = new ListWords(messages);
        for (var fault : step.faults()) nodes.add(words.of(fault));
        long more = summary.failed() - step.faults().size();
        if (more > 0) nodes.add(Labels.note(messages.get("people.more-failed", more)));
        return nodes;
    }

    private void openFolder() {
        if (step.runProperty().get() instanceof Run.Ended(var _, var folder)) desktop.open(folder);
    }
}
