package org.mailwright.ui.report;

import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.check.CheckReport;
import org.mailwright.report.SettingsOrigin;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;

/** Offers a test's report to copy or to save, with the address or without. */
public final class ReportPane extends VBox {

    /** @param announce says in a sentence that the report has been copied */
    public ReportPane(
            CheckReport check, SettingsOrigin origin, ReportStep step, Messages messages, Consumer<String> announce) {
        step.forget();
        var copy = Buttons.link(
                "copy-report",
                messages.get("test.copy"),
                Feather.COPY,
                () -> step.copy(check, origin, () -> announce.accept(messages.get("test.copied"))));
        var save = Buttons.link(
                "save-report", messages.get("test.save-report"), Feather.DOWNLOAD, () -> step.save(check, origin));
        var hide = new CheckBox(messages.get("test.hide-address"));
        hide.setId("hide-address");
        hide.setWrapText(true);
        hide.setMinHeight(USE_PREF_SIZE);
        hide.selectedProperty().bindBidirectional(step.hidesAddressProperty());
        var saved = Labels.note("");
        saved.setId("report-saved");
        saved.textProperty().bind(step.savingProperty().map(saving -> saving.sentence(messages)));
        saved.visibleProperty().bind(saved.textProperty().isNotEmpty());
        saved.managedProperty().bind(saved.visibleProperty());

        getStyleClass().add("field");
        getChildren().setAll(WrapPane.left(copy, save, hide), saved);
    }
}
