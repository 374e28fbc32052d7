package org.mailwright.ui.test;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.check.CheckReport;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Labels;

/** Offers to remove the test message, and shows the outcome. */
final class RemovalPane extends StackPane {

    private final Messages messages;
    private final Wording wording;
    private final Node button;
    private final Label said = Labels.text("");

    RemovalPane(TestModel model, TestNavigator navigator, Messages messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
        button = Buttons.link("remove-message", messages.get("test.remove"), Feather.TRASH_2, navigator::removeMessage);
        said.setId("removal");
        said.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("removal");
        visibleProperty()
                .bind(model.test()
                        .testProperty()
                        .map(_ -> model.test()
                                .report()
                                .filter(RemovalPane::hasMessage)
                                .isPresent()));
        managedProperty().bind(visibleProperty());
        model.removal().stateProperty().subscribe(this::show);
    }

    private static boolean hasMessage(CheckReport report) {
        return report.messageId().isPresent()
                && report.arrival().filter(CheckReport.Arrival::found).isPresent();
    }

    private void show(RemovalStep.State state) {
        boolean idle = state instanceof RemovalStep.State.Idle;
        said.setText(
                switch (state) {
                    case RemovalStep.State.Idle() -> "";
                    case RemovalStep.State.Running _ -> messages.get("test.removing");
                    case RemovalStep.State.Done(var removal) -> wording.of(removal);
                });
        getChildren().setAll(idle ? button : said);
    }
}
