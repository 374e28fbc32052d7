package org.mailwright.ui.settings;

import javafx.scene.layout.VBox;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.Wrapping;

/** Asks whether the test may check for an open relay, if sending needs no authentication. */
final class RelayTestPane extends VBox {

    RelayTestPane(TestOptions options, SettingsStep settings, Messages messages) {
        var agreement = Wrapping.check(messages.get("settings.relay.agree"));
        agreement.setId("test-relay");
        agreement.selectedProperty().bindBidirectional(options.testsRelayProperty());

        visibleProperty()
                .bind(settings.outgoing()
                        .usedProperty()
                        .and(settings.outgoingLogin().neededProperty().not()));
        managedProperty().bind(visibleProperty());
        getStyleClass().add("card");
        getChildren()
                .setAll(
                        Labels.heading(messages.get("settings.relay.title")),
                        Labels.text(messages.get("settings.relay.text")),
                        agreement);
    }
}
