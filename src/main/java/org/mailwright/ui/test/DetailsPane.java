package org.mailwright.ui.test;

import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.mailwright.model.SafeText;
import org.mailwright.text.Messages;
import org.mailwright.ui.report.ReportPane;

/** The report of a test, for those who can help, and its conversation. */
final class DetailsPane extends VBox {

    DetailsPane(TestStep.Test.Finished finished, TestModel model, TestNavigator navigator, Messages messages) {
        var report = finished.report();
        var origin = finished.plan().origin().apply(report.cause());
        getStyleClass().add("fields");
        getChildren()
                .setAll(
                        new ReportPane(report, origin, model.report(), messages, navigator::announce),
                        conversation(ConversationText.of(report.trace().transcript(), messages), messages));
    }

    private static TitledPane conversation(String text, Messages messages) {
        var lines = new TextArea(SafeText.lines(text));
        lines.setId("conversation");
        lines.setEditable(false);
        lines.setAccessibleText(messages.get("test.conversation"));
        lines.setPrefRowCount(10);
        lines.getStyleClass().add("conversation");
        var pane = new TitledPane(messages.get("test.conversation"), lines);
        pane.setAnimated(false);
        pane.setExpanded(false);
        return pane;
    }
}
