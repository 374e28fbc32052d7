package org.mailwright.ui;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.check.CheckReport;
import org.mailwright.text.Messages;

/** Offers a test's report to copy or to save, with the address or without. */
final class ReportPane extends VBox {

    ReportPane(CheckReport check, ReportStep step, Messages messages, Runnable copied) {
        step.forget();
        var copy = Action.link("copy-report", messages.get("test.copy"), Feather.COPY, () -> {
            step.copy(check);
            copied.run();
        });
        var save =
                Action.link("save-report", messages.get("test.save-report"), Feather.DOWNLOAD, () -> step.save(check));
        var hide = new CheckBox(messages.get("test.hide-address"));
        hide.setId("hide-address");
        hide.setWrapText(true);
        hide.setMinHeight(USE_PREF_SIZE);
        hide.selectedProperty().bindBidirectional(step.hidesAddressProperty());
        var saved = Prose.note("");
        saved.setId("report-saved");
        saved.textProperty().bind(step.savingProperty().map(saving -> words(saving, messages)));
        saved.visibleProperty().bind(saved.textProperty().isNotEmpty());
        saved.managedProperty().bind(saved.visibleProperty());

        getStyleClass().add("field");
        getChildren().setAll(Flow.left(copy, save, hide), saved);
    }

    private static String words(DoneStep.Saving saving, Messages messages) {
        return switch (saving) {
            case DoneStep.Saving.None() -> "";
            case DoneStep.Saving.Saved(var file) -> messages.get("done.saved", file);
            case DoneStep.Saving.Failed(var file) -> messages.get("done.failed", file);
        };
    }
}
