package org.mailwright.ui.test;

import javafx.scene.layout.VBox;
import org.mailwright.check.CheckReport;
import org.mailwright.text.ArrivalWords;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.page.WindowServices;

/** Says that the test message arrived, or that the servers took it. */
final class ArrivedCard extends VBox {

    ArrivedCard(CheckReport report, TestPlan plan, WindowServices services) {
        var messages = services.messages();
        var words = new ArrivalWords(messages);
        var text = Labels.text(report.arrival()
                .filter(CheckReport.Arrival::found)
                .map(arrival -> messages.get("test.arrived", arrival.took().toMillis() / 1000.0, words.folder(arrival)))
                .orElseGet(() -> works(report, plan, messages)));
        text.setId("arrived");
        getChildren().add(text);
        report.arrival()
                .flatMap(arrival -> services.wording().of(arrival.authentication()))
                .map(Labels::text)
                .ifPresent(getChildren()::add);
        words.of(report).stream().map(Labels::text).forEach(getChildren()::add);
        getStyleClass().addAll("card", "good");
    }

    /** The arrival of a message to another recipient cannot be checked. */
    private static String works(CheckReport report, TestPlan plan, Messages messages) {
        var recipient = plan.request().to();
        return report.messageId().isEmpty()
                        || recipient.equals(report.settings().address())
                ? messages.get("test.works")
                : messages.get("test.sentTo", recipient.display());
    }
}
