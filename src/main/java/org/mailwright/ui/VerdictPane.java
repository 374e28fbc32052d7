package org.mailwright.ui;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.catalog.HelpPages;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Greylisting;
import org.mailwright.detect.Candidate;
import org.mailwright.model.Cause;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;

/** Says what a test came to: on failure what happened, whose turn it is, and the buttons that mend it. */
final class VerdictPane extends VBox {

    private final CheckReport report;
    private final Wizard wizard;
    private final Parts parts;
    private final Messages messages;
    private final Desk desk;
    private final PasswordBox password;

    VerdictPane(CheckReport report, Wizard wizard, Parts parts, Desk desk, Runnable copied) {
        this.report = report;
        this.wizard = wizard;
        this.parts = parts;
        this.desk = desk;
        messages = parts.messages();
        password = new PasswordBox("test-password", wizard.signIn().passwordProperty(), messages);
        setId("verdict");
        getStyleClass().addAll("fields", "verdict");

        boolean arrived = report.arrival().filter(CheckReport.Arrival::found).isPresent();
        if (arrived || report.outcome() == CheckReport.Outcome.OK) getChildren().add(arrived());
        if (report.cause() != Cause.NONE) {
            var subject = subject();
            var card = new AdviceCard(parts.wording().of(report.cause(), report.clues(), subject), parts.wording());
            card.getStyleClass().add(report.outcome() == CheckReport.Outcome.FAIL ? "bad" : "warning");
            if (TestStep.wantsPassword(report)) {
                card.getChildren().addAll(passwordField(), CapsLock.warning(password.field(), desk, messages));
            }
            card.getChildren().add(remedies(subject));
            getChildren().add(card);
        }
        getChildren().addAll(new ReportPane(report, wizard.report(), messages, copied), conversation());
    }

    private VBox arrived() {
        var words = report.arrival()
                .filter(CheckReport.Arrival::found)
                .map(arrival -> messages.get(
                        "test.arrived",
                        arrival.took().toMillis() / 1000.0,
                        arrival.folder().orElse("INBOX")))
                .orElseGet(this::works);
        var text = Prose.text(words);
        text.setId("arrived");
        var card = new VBox(text);
        report.arrival()
                .flatMap(arrival -> parts.wording().of(arrival.authentication()))
                .map(Prose::text)
                .ifPresent(card.getChildren()::add);
        card.getStyleClass().addAll("card", "good");
        return card;
    }

    /** A message to somebody else arrives where this program cannot look. */
    private String works() {
        var own = report.settings().address();
        var recipient = wizard.wishes().recipient(own);
        return report.messageId().isEmpty() || recipient.equals(own)
                ? messages.get("test.works")
                : messages.get("test.sentTo", recipient.display());
    }

    /** Goes to the password, where another one is the likely cure. */
    boolean focusPassword() {
        if (password.getScene() == null) return false;
        password.field().requestFocus();
        return true;
    }

    private Field passwordField() {
        return new Field(messages.get("test.password"), password.field(), password);
    }

    private Flow remedies(Subject subject) {
        var remedies = new ArrayList<Node>();
        Greylisting.pause(report)
                .map(wait -> Action.button(
                        "wait", messages.get("test.wait", Clockface.of(wait)), () -> wizard.testAfter(wait)))
                .ifPresent(remedies::add);
        report.suggestion()
                .map(mending -> Action.button(
                        "mend",
                        new MendingWords(messages, parts.wording()).of(mending, report.settings()),
                        wizard::mend))
                .ifPresent(remedies::add);
        wizard.signIn()
                .browser()
                .offerProperty()
                .get()
                .filter(_ -> TestStep.wantsBrowser(report)
                        && wizard.signIn().browser().isOffered())
                .map(offer -> Action.button(
                        "sign-in-again", messages.get("signin.browser.go", offer.provider()), wizard::signInAgain))
                .ifPresent(remedies::add);
        remedies.add(Action.button("change-settings", messages.get("test.change"), wizard::changeSettings));
        for (var page : subject.links()) {
            remedies.add(Action.link(
                    "help-page",
                    messages.get("test.page", String.valueOf(page.getHost())),
                    Feather.EXTERNAL_LINK,
                    () -> desk.browse(page)));
        }
        return Flow.left(remedies.toArray(Node[]::new));
    }

    private TitledPane conversation() {
        var lines = new TextArea(String.join("\n", report.transcript()));
        lines.setId("conversation");
        lines.setEditable(false);
        lines.setAccessibleText(messages.get("test.conversation"));
        lines.setPrefRowCount(10);
        lines.getStyleClass().add("conversation");
        var pane = new TitledPane(messages.get("test.conversation"), lines);
        pane.setAnimated(false);
        pane.setExpanded(false);
        return pane;
    }

    private Subject subject() {
        var candidate = wizard.settings().chosen();
        return Subject.of(
                report,
                candidate.flatMap(Candidate::provider).map(Candidate.ProviderName::name),
                candidate
                        .map(chosen -> HelpPages.of(report.cause(), chosen.hints(), chosen.links()))
                        .orElse(List.of()));
    }
}
