package org.mailwright.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.text.Messages;

/** Shows the account's settings, all of them to be changed. */
final class SettingsPane extends VBox {

    private final Page page;

    SettingsPane(Wizard wizard, Parts parts) {
        var messages = parts.messages();
        var wording = parts.wording();
        var step = wizard.settings();
        var problems = new Problems(messages);

        var accountName = new TextField();
        accountName.setId("account-name");
        accountName.textProperty().bindBidirectional(step.accountNameProperty());

        var incoming = new ServerPane(Side.INCOMING, step, problems, parts);
        var outgoing = new ServerPane(Side.OUTGOING, step, problems, parts);
        outgoing.getChildren().add(new OutgoingLoginPane(step, problems, messages));
        var consent = new ConsentPane(step.consent(), messages, wording);
        var again = Action.link(
                "search-again-link", messages.get("settings.searchAgain"), Feather.REFRESH_CW, wizard::searchAgain);

        var lead = Prose.lead("");
        lead.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(step.isByHand() ? "settings.lead.byHand" : "settings.lead"),
                        step.chosenProperty(),
                        step.incoming().originProperty()));
        var more = more(wizard, problems, messages);
        var next = Action.primary("settings-next", messages.get("settings.next"), () -> {
            boolean hidden = step.timeoutProblem().isPresent()
                    || step.leave().problem().isPresent()
                    || wizard.wishes().recipientProblem().isPresent();
            if (hidden) more.setExpanded(true);
            if (problems.none() && consent.isGiven()) wizard.signInNext();
        });

        getStyleClass().add("step");
        getChildren()
                .setAll(
                        Prose.title(messages.get("settings.title")),
                        lead,
                        new CandidatesPane(step, messages, wording),
                        problems.watch(
                                new Field(messages.get("settings.accountName"), accountName), step::accountNameProblem),
                        new Columns(19, incoming, outgoing),
                        consent,
                        new RelayPane(wizard.wishes(), step, messages),
                        more,
                        again);
        page = new Page(this, List.of(next), next);
    }

    Page page() {
        return page;
    }

    private static TitledPane more(Wizard wizard, Problems problems, Messages messages) {
        var step = wizard.settings();
        var timeout = new TextField();
        timeout.setId("timeout");
        timeout.textProperty().bindBidirectional(step.timeoutProperty());
        var leave = new LeavePane(step.leave(), problems, messages);
        leave.visibleProperty().bind(step.incoming().protocolProperty().isEqualTo(Protocol.POP3));
        leave.managedProperty().bind(leave.visibleProperty());
        var content = new VBox(
                problems.watch(new Field(messages.get("settings.timeout"), timeout), step::timeoutProblem),
                new TestWishesPane(wizard.wishes(), problems, messages),
                leave);
        content.getStyleClass().add("more");
        var more = new TitledPane(messages.get("settings.more"), content);
        more.setId("more");
        more.setAnimated(false);
        more.setExpanded(false);
        return more;
    }
}
