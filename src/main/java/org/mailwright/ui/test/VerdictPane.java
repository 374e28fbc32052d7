package org.mailwright.ui.test;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.mailwright.check.CheckReport;
import org.mailwright.model.Cause;
import org.mailwright.model.SafeText;
import org.mailwright.model.ServerSettings;
import org.mailwright.remedy.Remedies;
import org.mailwright.remedy.Remedy;
import org.mailwright.report.SettingsOrigin;
import org.mailwright.text.ArrivalWords;
import org.mailwright.text.LogOnWords;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.ui.control.AdviceCard;
import org.mailwright.ui.control.CapsLockWarning;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.PasswordBox;
import org.mailwright.ui.control.TechnicalText;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.report.ReportPane;

/** Shows the result of a test: on failure what happened, who can fix it, and buttons for the remedies. */
final class VerdictPane extends VBox {

    private final CheckReport report;
    private final TestPlan plan;
    private final SettingsOrigin origin;
    private final WindowServices services;
    private final Messages messages;
    private final PasswordBox password;

    VerdictPane(
            TestStep.Test.Finished finished,
            TestModel model,
            TestNavigator navigator,
            WindowServices services,
            Desktop desktop) {
        report = finished.report();
        plan = finished.plan();
        origin = plan.origin().apply(report.cause());
        this.services = services;
        messages = services.messages();
        password = new PasswordBox("test-password", model.password(), messages);
        setId("verdict");
        getStyleClass().addAll("fields", "verdict");

        boolean arrived = report.arrival().filter(CheckReport.Arrival::found).isPresent();
        if (arrived || report.outcome() == CheckReport.Outcome.OK) getChildren().add(arrived());
        if (report.cause() != Cause.NONE || TestStep.leftOutLogOn(report)) {
            var remedies = Remedies.of(report, origin.help());
            var card = new AdviceCard(
                    services.wording().of(report.cause(), report.observations(), subject()), services.wording());
            card.getStyleClass().add(report.outcome() == CheckReport.Outcome.FAIL ? "bad" : "warning");
            if (remedies.contains(new Remedy.EnterPassword())) {
                card.getChildren()
                        .addAll(passwordField(), CapsLockWarning.of(password.field(), desktop::isCapsLock, messages));
            }
            for (var line : new LogOnWords(messages).of(report))
                card.getChildren().add(Labels.note(line));
            card.getChildren().add(new RemedyButtons(navigator, messages, services.wording(), desktop).of(remedies));
            getChildren().add(card);
        }
        getChildren()
                .addAll(new ReportPane(report, origin, model.report(), messages, navigator::announce), conversation());
    }

    private VBox arrived() {
        var words = report.arrival()
                .filter(CheckReport.Arrival::found)
                .map(arrival -> messages.get(
                        "test.arrived",
                        arrival.took().toMillis() / 1000.0,
                        arrival.folder().orElse("INBOX")))
                .orElseGet(this::works);
        var text = Labels.text(words);
        text.setId("arrived");
        var card = new VBox(text);
        report.arrival()
                .flatMap(arrival -> services.wording().of(arrival.authentication()))
                .map(Labels::text)
                .ifPresent(card.getChildren()::add);
        new ArrivalWords(messages).of(report).stream().map(Labels::text).forEach(card.getChildren()::add);
        card.getStyleClass().addAll("card", "good");
        return card;
    }

    /** The arrival of a message to another recipient cannot be checked. */
    private String works() {
        var own = report.settings().address();
        var recipient = plan.request().to();
        return report.messageId().isEmpty() || recipient.equals(own)
                ? messages.get("test.works")
                : messages.get("test.sentTo", recipient.display());
    }

    /** Moves the focus to the password field, if there is one. */
    boolean focusPassword() {
        if (password.getScene() == null) return false;
        password.field().requestFocus();
        return true;
    }

    /** Where the password goes. */
    private String hosts() {
        return Stream.of(report.settings().incoming(), report.settings().outgoing())
                .flatMap(Optional::stream)
                .filter(ServerSettings::needsLogin)
                .map(server -> server.endpoint().host())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Field passwordField() {
        var servers = Labels.note(messages.get("signin.servers", hosts()));
        return new Field(messages.get("test.password"), password.field(), new VBox(password, servers));
    }

    private TitledPane conversation() {
        var lines =
                TechnicalText.of(new TextArea(SafeText.lines(ConversationText.of(report.trace().transcript(), messages))));
        lines.setId("conversation");
        lines.setEditable(false);
        lines.setAccessibleText(messages.get("access.conversation"));
        lines.setPrefRowCount(10);
        lines.getStyleClass().add("conversation");
        var pane = new TitledPane(messages.get("test.conversation"), lines);
        pane.setAnimated(false);
        pane.setExpanded(false);
        return pane;
    }

    private Subject subject() {
        return Subject.of(report, origin.provider(), origin.links());
    }
}
