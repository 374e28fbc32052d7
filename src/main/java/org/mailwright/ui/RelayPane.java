package org.mailwright.ui;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.mailwright.text.Messages;

/** Asks, where sending wants no log-on, whether the test may see if the server sends for strangers too. */
final class RelayPane extends VBox {

    RelayPane(TestWishes wishes, SettingsStep settings, Messages messages) {
        var agreement = new CheckBox(messages.get("settings.relay.agree"));
        agreement.setId("test-relay");
        agreement.setWrapText(true);
        agreement.setMinHeight(USE_PREF_SIZE);
        agreement.selectedProperty().bindBidirectional(wishes.testsRelayProperty());

        visibleProperty()
                .bind(settings.outgoing()
                        .usedProperty()
                        .and(settings.outgoingNeedsLoginProperty().not()));
        managedProperty().bind(visibleProperty());
        getStyleClass().add("card");
        getChildren()
                .setAll(
                        Prose.heading(messages.get("settings.relay.title")),
                        Prose.text(messages.get("settings.relay.text")),
                        agreement);
    }
}
