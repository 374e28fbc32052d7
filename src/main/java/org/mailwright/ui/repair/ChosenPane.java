package org.mailwright.ui.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.account.FoundServer;
import org.mailwright.check.CheckReport;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.ProviderName;
import org.mailwright.model.Side;
import org.mailwright.repair.AccountCheck;
import org.mailwright.repair.OtherProgram;
import org.mailwright.repair.Repair;
import org.mailwright.repair.RepairResult;
import org.mailwright.signin.SignInOffer;
import org.mailwright.text.AccountWords;
import org.mailwright.text.FailureWords;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.FailureCard;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.HintList;
import org.mailwright.ui.control.KeyboardSupport;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.PasswordBox;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.repair.RepairStep.Test;
import org.mailwright.ui.signin.BrowserPane;

/** The chosen account: its servers, what is known of them, the password for the test, its result, and the change. */
final class ChosenPane extends VBox {

    private final RepairStep step;
    private final Messages messages;
    private final Wording wording;
    private final AccountWords words;
    private final ChangePane changes;
    private final Desktop desktop;

    /** @param browser the sign-in of an account that has no password; shown where it can be begun */
    ChosenPane(RepairStep step, BrowserPane browser, WindowServices services, Desktop desktop) {
        this.step = step;
        this.messages = services.messages();
        this.wording = services.wording();
        this.words = new AccountWords(messages);
        this.desktop = desktop;
        this.changes = new ChangePane(messages, desktop);
        setId("repair-chosen");
        getStyleClass().add("fields");
        var about = fields("repair-about");
        var result = fields("repair-result");
        var box = new PasswordBox("repair-password", step.passwordProperty(), messages);
        var password = new Field(messages.get("signin.password"), box.field(), box);
        password.managedProperty().bind(password.visibleProperty());
        var reach = Buttons.link("repair-reach", messages.get("signin.reach"), Feather.SHIELD, step::testWithoutLogOn);
        reach.visibleProperty().bind(password.visibleProperty());
        reach.managedProperty().bind(reach.visibleProperty());
        step.chosenProperty().subscribe(chosen -> {
            about.getChildren().setAll(chosen.map(this::about).orElse(List.of()));
            password.setVisible(step.check().filter(AccountCheck::needsPassword).isPresent());
        });
        step.testProperty().subscribe(state -> {
            result.getChildren().setAll(result());
            if (!(state instanceof Test.Idle)) Platform.runLater(() -> KeyboardSupport.reveal(result));
        });
        step.chosenProperty().subscribe(() -> result.getChildren().setAll(result()));
        var signIn = new VBox(browser);
        signIn.visibleProperty()
                .bind(step.signIn()
                        .browser()
                        .offerProperty()
                        .map(offer -> offer.filter(SignInOffer::isReady).isPresent()));
        signIn.managedProperty().bind(signIn.visibleProperty());
        getChildren().setAll(about, signIn, password, reach, result);
    }

    private static VBox fields(String id) {
        var box = new VBox();
        box.setId(id);
        box.getStyleClass().add("fields");
        return box;
    }

    private List<Node> about(Repair repair) {
        var account = repair.account();
        var nodes = new ArrayList<Node>();
        nodes.add(Labels.heading(messages.get("repair.account", words.program(account.program()))));
        nodes.add(Labels.note(account.origin()));
        for (var side : Side.values()) account.server(side).ifPresent(server -> nodes.add(Labels.text(line(server))));
        for (var twin : OtherProgram.of(account, step.accounts())) {
            var lines = words.of(twin);
            nodes.add(RepairWords.card("note-card", Feather.COPY, lines.getFirst(), lines.subList(1, lines.size())));
        }
        for (var field : repair.comparison().differences()) nodes.add(point(words.of(field)));
        for (var past : repair.past()) nodes.add(point(words.of(past)));
        for (var doubt : repair.doubts()) {
            nodes.add(point(words.of(doubt)));
            doubt.place().ifPresent(place -> nodes.add(Labels.note(words.of(place))));
        }
        var check = step.check();
        if (check.isEmpty()) nodes.add(Labels.text(messages.get("repair.untestable")));
        if (check.filter(AccountCheck::byBrowser).isPresent())
            nodes.add(RepairWords.point(Feather.GLOBE, messages.get("account.by-browser")));
        return nodes;
    }

    private List<Node> result() {
        var chosen = step.chosenProperty().get();
        if (chosen.isEmpty()) return List.of();
        var repair = chosen.get();
        return switch (step.testProperty().get()) {
            case Test.Idle() -> changes.of(repair);
            case Test.Running() -> List.of(RepairWords.busy(messages.get("repair.testing")));
            case Test.Gone() -> List.of(Labels.text(messages.get("repair.gone")));
            case Test.Done() -> tested(repair);
        };
    }

    private List<Node> tested(Repair repair) {
        var nodes = new ArrayList<Node>();
        var program = repair.account().program();
        var result = repair.result();
        var sentence = Labels.text(words.of(result, program));
        sentence.setId("repair-conclusion");
        if (result instanceof RepairResult.ProgramFails(var suspects, var _)) {
            var card = new VBox(Labels.heading(messages.get("repair.good")), sentence);
            card.getStyleClass().addAll("card", "good");
            for (var suspect : suspects) card.getChildren().add(point(words.of(suspect, program)));
            nodes.add(card);
        } else {
            nodes.add(sentence);
            nodes.addAll(changes.of(repair)); // what to do comes before why
            repair.test().ifPresent(report -> nodes.add(advice(repair, report)));
            var hints = repair.best().map(Candidate::hints).orElse(List.of());
            if (result instanceof RepairResult.OtherCause)
                nodes.add(new HintList(hints, wording, messages, desktop::browse));
        }
        return nodes;
    }

    private Node advice(Repair repair, CheckReport report) {
        var name = repair.provider().map(ProviderName::name);
        var links = repair.best()
                .map(best -> best.provenance().pages(report.cause()))
                .orElse(List.of());
        var place = repair.best().flatMap(best -> best.provenance().place(report.cause()));
        var subject = Subject.of(report, name, links)
                .at(place)
                .beside(new Subject.Buttons(messages.get("repair.test.again"), "", false));
        var text = new FailureWords(messages, wording).of(report, subject);
        var hosts = new HashSet<String>();
        var pages = links.stream()
                .filter(page -> hosts.add(String.valueOf(page.getHost()))) // they would have the same words
                .map(page -> Buttons.link(
                        "help-page",
                        messages.get("test.page", String.valueOf(page.getHost())),
                        Feather.EXTERNAL_LINK,
                        () -> desktop.browse(page)))
                .toList();
        return new FailureCard(text, messages, desktop::copy, pages).titled(text.title());
    }

    private String line(FoundServer server) {
        return messages.get(
                "repair.server",
                messages.get("check.side." + server.protocol().side().code()),
                server.host().orElse("?"),
                server.port().map(Object::toString).orElseGet(() -> messages.get("account.unknown-port")),
                words.of(server.encryption()),
                Optional.of(server.username()).filter(name -> !name.isEmpty()).orElse("–"));
    }

    private static Node point(String line) {
        return RepairWords.point(Feather.CHEVRON_RIGHT, line);
    }
}
