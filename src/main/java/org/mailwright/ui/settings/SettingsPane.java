package org.mailwright.ui.settings;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.detect.Provenance;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.ColumnsPane;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.FieldErrors;
import org.mailwright.ui.control.FoldingPane;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.TechnicalText;
import org.mailwright.ui.page.Page;
import org.mailwright.ui.page.WindowServices;

/** Shows the account's settings for editing. */
public final class SettingsPane extends VBox {

    private final Page page;

    public SettingsPane(
            SettingsStep step,
            PasteStep pasted,
            TestOptions options,
            SettingsNavigator navigator,
            WindowServices services) {
        var messages = services.messages();
        var wording = services.wording();
        var errors = new FieldErrors(messages);

        var accountName = TechnicalText.of(new TextField());
        accountName.setId("account-name");
        accountName.textProperty().bindBidirectional(step.accountNameProperty());

        var incoming = new ServerPane(Side.INCOMING, step, pasted, errors, services);
        var outgoing = new ServerPane(Side.OUTGOING, step, pasted, errors, services);
        outgoing.getChildren().add(new OutgoingLoginPane(step, errors, messages));
        var consent = new ConsentPane(step.consent(), messages, wording);
        var again = Buttons.link(
                "search-again-link", messages.get("settings.searchAgain"), Feather.REFRESH_CW, navigator::searchAgain);

        var lead = Labels.lead("");
        lead.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(lead(step)),
                        step.chosenProperty(),
                        step.incoming().originProperty(),
                        step.outgoing().originProperty()));
        lead.setId("settings-lead");
        var paste = new PastePane(pasted, messages);
        paste.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        step::isByHand, step.chosenProperty(), step.incoming().originProperty()));
        paste.managedProperty().bind(paste.visibleProperty());
        var more = more(step, options, errors, messages);
        var next = Buttons.primary("settings-next", messages.get("settings.next"), () -> {
            boolean hidden = step.timeout().problem().isPresent()
                    || step.leave().problem().isPresent()
                    || step.senderProblem().isPresent()
                    || options.recipientProblem().isPresent();
            if (hidden) more.setExpanded(true);
            if (errors.none() && consent.isGiven()) navigator.signInNext();
        });

        getStyleClass().add("step");
        getChildren()
                .setAll(
                        Labels.title(messages.get("settings.title")),
                        lead,
                        paste,
                        new CandidatesPane(step, messages, wording),
                        errors.watch(
                                new Field(messages.get("settings.accountName"), accountName), step::accountNameProblem),
                        new ColumnsPane(19, incoming, outgoing),
                        consent,
                        new RelayTestPane(options, step, messages),
                        more,
                        again);
        page = new Page(this, List.of(next), next);
    }

    public Page page() {
        return page;
    }

    /** Whether the reader has to do anything here. */
    private static String lead(SettingsStep step) {
        if (step.isByHand()) return "settings.lead.byHand";
        var origins = List.of(
                step.incoming().originProperty().get(),
                step.outgoing().originProperty().get());
        if (origins.stream().anyMatch(Provenance::isGuess)) return "card.settings.guessed";
        return "settings.lead";
    }

    private static FoldingPane more(SettingsStep step, TestOptions options, FieldErrors errors, Messages messages) {
        var timeout = new TextField();
        timeout.setId("timeout");
        timeout.textProperty().bindBidirectional(step.timeout().secondsProperty());
        var sender = TechnicalText.of(new TextField());
        sender.setId("sender");
        sender.textProperty().bindBidirectional(step.senderProperty());
        var leave = new LeavePane(step.leave(), errors, messages);
        leave.visibleProperty().bind(step.incoming().protocolProperty().isEqualTo(Protocol.POP3));
        leave.managedProperty().bind(leave.visibleProperty());
        var sendAs = new VBox(
                errors.watch(new Field(messages.get("settings.sender"), sender), step::senderProblem),
                Labels.note(messages.get("settings.sender.note")));
        sendAs.getStyleClass().add("field");
        var content = new VBox(
                errors.watch(new Field(messages.get("settings.timeout"), timeout), step.timeout()::problem),
                new AuthenticationPane(step, messages),
                sendAs,
                new TestOptionsPane(options, errors, messages),
                leave);
        content.getStyleClass().add("more");
        return new FoldingPane("more", messages.get("settings.more"), content);
    }
}
