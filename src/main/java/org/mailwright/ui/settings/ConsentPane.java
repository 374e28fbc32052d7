package org.mailwright.ui.settings;

import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.Icon;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.Wrapping;

/** Asks for consent before a password is sent to an untrusted server, and shows its whole domain. */
final class ConsentPane extends VBox {

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final ConsentForm consent;
    private final CheckBox trusts;
    private final CheckBox plaintext;

    ConsentPane(ConsentForm consent, Messages messages, Wording wording) {
        this.consent = consent;
        trusts = check("consent", messages.get("settings.consent.agree"), consent.trustsProperty());
        plaintext = check(
                "consent-plaintext", messages.get("settings.plaintext.agree"), consent.acceptsPlaintextProperty());

        var asked = new VBox();
        asked.getStyleClass().add("consent-body");
        consent.askedProperty().subscribe(what -> {
            asked.getChildren().setAll(Labels.text(messages.get("settings.consent.text")));
            what.domains().forEach(domain -> asked.getChildren().add(domain(domain)));
            what.warnings()
                    .forEach(warning -> asked.getChildren()
                            .add(Labels.note(
                                    wording.of(warning, Subject.UNKNOWN).title())));
        });
        var untrusted = card(messages.get("settings.consent.title"), asked, trusts);
        untrusted
                .visibleProperty()
                .bind(consent.askedProperty().map(what -> !what.domains().isEmpty()));
        var open = card(
                messages.get("settings.plaintext.title"),
                Labels.text(messages.get(consent.mayBePlain() ? "settings.plaintext.text" : "policy.plaintext")),
                plaintext);
        open.visibleProperty().bind(consent.plaintextProperty());
        plaintext.setVisible(consent.mayBePlain());
        plaintext.setManaged(consent.mayBePlain());

        getStyleClass().add("fields");
        managedProperty().bind(untrusted.visibleProperty().or(open.visibleProperty()));
        getChildren().setAll(untrusted, open);
    }

    /** Whether all consent is given; if not, moves the focus to what is missing. */
    boolean isGiven() {
        for (var box : new CheckBox[] {plaintext, trusts}) {
            boolean missing = box.getParent().isVisible() && !box.isSelected();
            box.pseudoClassStateChanged(MISSING, missing);
            if (missing) box.requestFocus();
        }
        return consent.isGiven();
    }

    private static Node domain(String name) {
        var label = Labels.text(name);
        label.getStyleClass().add("domain");
        return label;
    }

    private static VBox card(String title, Node text, CheckBox agreement) {
        var heading = Labels.heading(title);
        HBox.setHgrow(heading, Priority.ALWAYS);
        var head = new HBox(Icon.decorating(Feather.ALERT_TRIANGLE, "warning-icon"), heading);
        head.getStyleClass().add("card-head");
        var card = new VBox(head, text, agreement);
        card.getStyleClass().addAll("card", "warning");
        card.managedProperty().bind(card.visibleProperty());
        return card;
    }

    private static CheckBox check(String id, String text, BooleanProperty value) {
        var box = Wrapping.check(text);
        box.setId(id);
        box.selectedProperty().bindBidirectional(value);
        box.selectedProperty().subscribe((_, _) -> box.pseudoClassStateChanged(MISSING, false));
        return box;
    }
}
