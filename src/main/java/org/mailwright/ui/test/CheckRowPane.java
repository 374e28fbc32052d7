package org.mailwright.ui.test;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.check.Finding;
import org.mailwright.model.Cause;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.BusyIndicator;
import org.mailwright.ui.control.Icon;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.TechnicalText;
import org.mailwright.ui.control.WrapPane;

/** Shows one task of the test: its state, the current stage, its duration, and its stages on demand. */
final class CheckRowPane extends VBox {

    private static final PseudoClass OK = PseudoClass.getPseudoClass("ok");
    private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
    private static final PseudoClass FAIL = PseudoClass.getPseudoClass("fail");

    private final CheckRow row;
    private final Messages messages;
    private final Wording wording;
    private final StackPane sign = new StackPane();
    private final Label note = new Label();
    private final StringProperty said = new SimpleStringProperty("");
    private final VBox stages = new VBox();

    CheckRowPane(CheckRow row, Messages messages, Wording wording) {
        this.row = row;
        this.messages = messages;
        this.wording = wording;
        var name = Labels.text(messages.get(nameKey(row.task())));
        note.getStyleClass().add("row-note");
        note.setMinWidth(USE_PREF_SIZE);
        sign.getStyleClass().add("sign");

        var more = new ToggleButton(null, Icon.decorating(Feather.CHEVRON_DOWN));
        more.getStyleClass().addAll("button-icon", "flat");
        more.setAccessibleHelp(messages.get("test.stages"));
        said.subscribe(more::setAccessibleText);
        said.subscribe(name::setAccessibleText);
        more.disableProperty().bind(Bindings.isEmpty(row.findings()));
        stages.getStyleClass().add("stages");
        stages.visibleProperty().bind(more.selectedProperty());
        stages.managedProperty().bind(stages.visibleProperty());

        row.stateProperty().subscribe((_, _) -> show());
        row.stageProperty().subscribe((_, _) -> show());
        row.findings().subscribe(this::show);

        var words = WrapPane.spread(name, note);
        HBox.setHgrow(words, Priority.ALWAYS);
        var head = new HBox(sign, words, more);
        head.getStyleClass().add("row");
        setId("row-" + row.task().name());
        getStyleClass().add("check-row");
        getChildren().setAll(head, stages);
        show();
    }

    private void show() {
        var state = row.stateProperty().get();
        sign.getChildren().setAll(sign(state));
        note.setText(note(state));
        said.set(messages.get("access.row", messages.get(nameKey(row.task())), words(state)));
        stages.getChildren().setAll(row.findings().stream().map(this::stage).toList());
        pseudoClassStateChanged(OK, state == CheckRow.State.OK);
        pseudoClassStateChanged(WARN, state == CheckRow.State.WARN);
        pseudoClassStateChanged(FAIL, state == CheckRow.State.FAIL);
    }

    private Node sign(CheckRow.State state) {
        return switch (state) {
            case WAITING -> Icon.decorating(Feather.CIRCLE);
            case RUNNING -> BusyIndicator.small();
            case OK -> Icon.decorating(Feather.CHECK);
            case WARN -> Icon.decorating(Feather.ALERT_TRIANGLE);
            case FAIL -> Icon.decorating(Feather.X);
            case SKIPPED -> Icon.decorating(Feather.MINUS);
        };
    }

    /** State and time, for those who do not see the sign. */
    private String words(CheckRow.State state) {
        return switch (state) {
            case WAITING, RUNNING, SKIPPED -> note(state);
            case OK -> messages.get("access.row.took", messages.get("test.state.ok"), note(state));
            case WARN -> messages.get("access.row.took", messages.get("test.state.warn"), note(state));
            case FAIL -> messages.get("access.row.took", messages.get("test.state.fail"), note(state));
        };
    }

    private String note(CheckRow.State state) {
        return switch (state) {
            case WAITING -> messages.get("test.state.waiting");
            case RUNNING -> row.stageProperty().get().map(wording::of).orElse("");
            case OK, WARN, FAIL -> messages.get("test.seconds", row.took().toMillis() / 1000.0);
            case SKIPPED -> messages.get("test.state.skipped");
        };
    }

    private Node stage(Finding finding) {
        var name = Labels.text(wording.of(finding.stage()));
        var took = new Label(
                finding.status() == Finding.Status.SKIPPED
                        ? messages.get("test.state.skipped")
                        : messages.get("test.seconds", finding.took().toMillis() / 1000.0));
        took.getStyleClass().add("row-note");
        took.setMinWidth(USE_PREF_SIZE);
        var stage = new VBox(WrapPane.spread(name, took));
        stage.getStyleClass().add("stage");
        stage.pseudoClassStateChanged(FAIL, finding.status() == Finding.Status.FAIL);
        stage.pseudoClassStateChanged(WARN, finding.status() == Finding.Status.WARN);
        if (finding.cause() != Cause.NONE) {
            stage.getChildren()
                    .add(Labels.note(
                            wording.of(finding.cause(), Subject.UNKNOWN).title()));
        }
        finding.reply().map(Labels::text).ifPresent(reply -> {
            TechnicalText.of(reply).getStyleClass().add("reply");
            stage.getChildren().add(reply);
        });
        return stage;
    }

    private static String nameKey(CheckRow.Task task) {
        return switch (task) {
            case LOG_ON -> "test.row.logOn";
            case SEND -> "test.row.send";
            case ARRIVE -> "test.row.arrive";
        };
    }
}
