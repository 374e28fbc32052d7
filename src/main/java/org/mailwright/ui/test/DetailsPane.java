package org.mailwright.ui.test;

import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.mailwright.check.CheckReport;
import org.mailwright.model.SafeText;
import org.mailwright.text.LogOnWords;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.FoldingPane;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.TechnicalText;
import org.mailwright.ui.report.ReportPane;

/** The report of a test, for those who can help, and its conversation. */
final class DetailsPane extends VBox {

    DetailsPane(TestStep.Test.Finished finished, TestModel model, TestNavigator navigator, Messages messages) {
        var report = finished.report();
        var origin = finished.plan().origin().apply(report.cause());
        getStyleClass().add("fields");
        getChildren()
                .setAll(
                        new ReportPane(
                                model.report().of(report, origin), model.report(), messages, navigator::announce),
                        conversation(report, messages));
    }

    private static FoldingPane conversation(CheckReport report, Messages messages) {
        var text = ConversationText.of(report.trace().transcript(), messages);
        var lines = TechnicalText.of(new TextArea(SafeText.lines(text)));
        lines.setId("conversation");
        lines.setEditable(false);
        lines.setAccessibleText(messages.get("access.conversation"));
        lines.setPrefRowCount(10);
        lines.getStyleClass().add("conversation");
        var content = new VBox(lines);
        if (report.findings().stream()
                .anyMatch(finding -> finding.reply().isPresent() && !report.isAuthenticated(finding))) {
            var note = Labels.note(new LogOnWords(messages).unauthenticated());
            note.setId("conversation-unauthenticated");
            content.getChildren().addFirst(note);
        }
        return new FoldingPane("conversation-fold", messages.get("test.conversation"), content);
    }
}
