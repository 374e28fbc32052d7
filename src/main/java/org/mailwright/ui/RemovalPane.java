package org.mailwright.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.check.CheckReport;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;

/** Offers to remove the test message, and says what became of it. */
final class RemovalPane extends StackPane {

    private final Messages messages;
    private final Wording wording;
    private final Node button;
    private final Label said = Prose.text("");

    RemovalPane(Wizard wizard, Messages messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
        button = Action.link("remove-message", messages.get("test.remove"), Feather.TRASH_2, wizard::removeMessage);
        said.setId("removal");
        said.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("removal");
        visibleProperty()
                .bind(wizard.test()
                        .testProperty()
                        .map(test -> test instanceof TestStep.Test.Finished(var report)
                                && report.messageId().isPresent()
                                && report.arrival()
                                        .filter(CheckReport.Arrival::found)
                                        .isPresent()));
        managedProperty().bind(visibleProperty());
        wizard.removal().stateProperty().subscribe(this::show);
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
