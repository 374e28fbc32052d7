package org.mailwright.ui.report;

import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.control.Wrapping;

/** Copies, saves or sends the report of a test or a search, with or without the address. */
public final class ReportPane extends VBox {

    /** @param announce shows a notice that the report has been copied */
    public ReportPane(ReportStep.Subject subject, ReportStep step, Messages messages, Consumer<String> announce) {
        step.forget();
        var copy = Buttons.link(
                "copy-report",
                messages.get("test.copy"),
                Feather.COPY,
                () -> step.copy(subject, () -> announce.accept(messages.get("test.copied"))));
        var save = Buttons.link(
                "save-report", messages.get("test.save-report"), Feather.DOWNLOAD, () -> step.save(subject));
        var hide = Wrapping.check(messages.get("test.hide-address"));
        hide.setId("hide-address");
        hide.selectedProperty().bindBidirectional(step.hidesAddressProperty());
        var saved = Labels.note("");
        saved.setId("report-saved");
        saved.textProperty().bind(step.savingProperty().map(saving -> saving.sentence(messages)));
        saved.visibleProperty().bind(saved.textProperty().isNotEmpty());
        saved.managedProperty().bind(saved.visibleProperty());

        getStyleClass().add("field");
        var ways = WrapPane.left(copy, save, hide);
        if (step.helpDesk(subject).isPresent()) {
            Runnable say = () -> announce.accept(messages.get("test.sent"));
            var send = Buttons.link(
                    "send-report", messages.get("test.send-report"), Feather.SEND, () -> step.send(subject, say));
            ways.getChildren().add(2, send);
        }
        getChildren().setAll(ways, saved);
    }
}
