package org.mailwright.ui.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.VBox;
import org.mailwright.check.CheckReport;
import org.mailwright.model.Cause;
import org.mailwright.model.ServerSettings;
import org.mailwright.remedy.Remedies;
import org.mailwright.remedy.Remedy;
import org.mailwright.report.SettingsOrigin;
import org.mailwright.text.FailureWords;
import org.mailwright.text.LogOnWords;
import org.mailwright.text.Messages;
import org.mailwright.text.PasswordName;
import org.mailwright.text.Subject;
import org.mailwright.ui.control.CapsLockWarning;
import org.mailwright.ui.control.FailureCard;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.PasswordBox;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.WindowServices;

/** Shows the result of a test: what arrived, and on failure the card with the steps and the controls for them. */
final class VerdictPane extends VBox {

    private final CheckReport report;
    private final SettingsOrigin origin;
    private final Messages messages;
    private final List<Remedy> remedies;
    private final PasswordBox password;
    private final List<ButtonBase> buttons = new ArrayList<>();

    VerdictPane(
            TestStep.Test.Finished finished,
            TestModel model,
            TestNavigator navigator,
            WindowServices services,
            Desktop desktop) {
        report = finished.report();
        origin = finished.plan().origin().apply(report.cause());
        messages = services.messages();
        remedies = Remedies.of(report, origin.help());
        password = new PasswordBox("test-password", model.password(), messages);
        setId("verdict");
        getStyleClass().addAll("fields", "verdict");

        boolean failed = report.outcome() == CheckReport.Outcome.FAIL;
        boolean arrived = report.arrival().filter(CheckReport.Arrival::found).isPresent();
        if (arrived || report.outcome() == CheckReport.Outcome.OK)
            getChildren().add(new ArrivedCard(report, finished.plan(), services));
        if (report.cause() == Cause.NONE && !TestStep.leftOutLogOn(report)) return;

        var act = new RemedyButtons(report, remedies, navigator, messages, services.wording(), desktop);
        var subject = Subject.of(report, origin.provider(), List.of())
                .at(origin.provenance().place(report.cause()))
                .beside(act.labels());
        buttons.addAll(act.all(failed));
        var text = act.quotedIn(new FailureWords(messages, services.wording()).of(report, subject), subject);
        var copied = messages.get("card.reply.copied");
        var card = new FailureCard(
                text,
                messages,
                reply -> {
                    desktop.copy(reply);
                    navigator.announce(copied);
                },
                actions(desktop));
        if (!failed && report.cause() != Cause.NONE) card.titled(text.title());
        new LogOnWords(messages).of(report).stream().map(Labels::note).forEach(card.getChildren()::add);
        card.getStyleClass().add(failed ? "bad" : "warning");
        getChildren().add(card);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(text.spoken());
    }

    private List<Node> actions(Desktop desktop) {
        var nodes = new ArrayList<Node>();
        if (asksForPassword()) {
            nodes.add(passwordField());
            nodes.add(CapsLockWarning.of(password.field(), desktop::isCapsLock, messages));
        }
        if (!buttons.isEmpty()) nodes.add(WrapPane.left(buttons.toArray(Node[]::new)));
        return nodes;
    }

    boolean asksForPassword() {
        return remedies.contains(new Remedy.EnterPassword());
    }

    /** What Enter and the button below the page do next. */
    NextAct next() {
        return NextAct.of(remedies);
    }

    /** Moves the focus to where the first step is carried out, or to the words if that is not on this page. */
    void focusFirst() {
        var first = buttons.stream()
                .filter(button -> button instanceof Button primary && primary.isDefaultButton())
                .findFirst();
        if (asksForPassword()) focus(password.field());
        else if (first.isPresent()) focus(first.get());
        else {
            setFocusTraversable(true);
            requestFocus();
        }
    }

    /** What has the focus is all that is read out, and so it says the verdict. */
    private void focus(Node node) {
        node.setAccessibleHelp(getAccessibleText());
        node.requestFocus();
    }

    private Field passwordField() {
        boolean app = report.cause() == Cause.AUTH_APP_PASSWORD_REQUIRED;
        var label = app ? PasswordName.appPassword(origin.provider()).label(messages) : messages.get("test.password");
        var servers = Labels.note(messages.get("signin.servers", hosts()));
        servers.setId("test-password-servers");
        var box = new VBox(password, servers);
        box.getStyleClass().add("field");
        return new Field(label, password.field(), box);
    }

    /** Where the password goes. */
    private String hosts() {
        return messages.list(
                Stream.of(report.settings().incoming(), report.settings().outgoing())
                        .flatMap(Optional::stream)
                        .filter(ServerSettings::needsLogin)
                        .map(server -> server.endpoint().host())
                        .distinct());
    }
}
