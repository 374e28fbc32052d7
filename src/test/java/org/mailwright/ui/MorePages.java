package org.mailwright.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TitledPane;
import javafx.stage.Window;
import org.mailwright.check.GreylistRetryChecker;
import org.mailwright.export.Exporter;
import org.mailwright.export.SampleAccounts;
import org.mailwright.export.SampleExporters;
import org.mailwright.export.guide.GuideAccounts;
import org.mailwright.export.guide.Guides;
import org.mailwright.export.send.Targets;
import org.mailwright.export.sheet.SheetExporter;
import org.mailwright.model.Cause;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.PlayedTicker;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.text.Messages;
import org.mailwright.ui.page.WizardPage;

/** Walks through what the pages of {@link EveryPage} become when something else is typed, chosen or answered. */
final class MorePages extends PageWalk {

    private static final String PASTED = """
            IMAP server: a-rather-long-name-of-a-server.mail.example.org (SSL/TLS), which is right for nearly everybody
            IMAP port: 993
            POP3 server: pop.example.org, port 995, SSL/TLS
            SMTP server: smtp.example.org, port 587, STARTTLS
            Password: hunter2
            """;

    private final Locale language;

    MorePages(Locale language, BiConsumer<String, Parent> look) {
        super(look);
        this.language = language;
        stubs.language = language;
        stubs.exporters = Stream.of(
                        SampleExporters.all().stream(),
                        Stream.<Exporter>of(new SheetExporter(Messages.in(language), _ -> List.of())),
                        Targets.exporters(Messages.in(language)).stream())
                .flatMap(each -> each)
                .toList();
    }

    void walk() throws Exception {
        var wizard = start();
        address();
        settings();
        tests();
        fire("test-next");
        page.await(WizardPage.DONE).awaitShown("place-sending");
        for (var place : List.of("computer", "phone", "sending", "others")) {
            fire("place-" + place);
            look("done, all " + place);
            fire("done-start");
        }
        for (var file : List.of("device", "app-env")) file("sending", file);
        for (var file : List.of("dns", "json")) file("others", file);
        answer("iphone", "usual", wizard);
        fire("guide-toggle");
        look("done, one step");
        fire("done-start");
        for (var each : List.of("iphone no-login", "thunderbird right-to-left", "outlook-classic microsoft")) {
            var words = each.split(" ");
            answer(words[0], words[1], wizard);
            fire("done-start");
        }
        fire("back");
        question();
    }

    private Wizard start() throws Exception {
        var wizard = window.open();
        window.makeSmall();
        FxThread.settle();
        return wizard;
    }

    private void address() throws Exception {
        page.fill("name", "Ada").fill("address", "ada@gmial.com").awaitShown("suggestion");
        look("a typo");
        page.fill("address", "ada at example dot org").awaitShown("understood");
        desktop.profile = Optional.of(Path.of("ada.mailwright"));
        fire("open");
        page.awaitShown("notice-close");
        look("a notice");
        fire("notice-close");
    }

    private void settings() throws Exception {
        page.fill("address", "ada@example.org");
        fire("by-hand");
        page.await(WizardPage.SETTINGS);
        fire("settings-next");
        look("settings, empty");
        FxThread.run(() -> node("paste", TitledPane.class).setExpanded(true));
        page.fill("paste-text", "Hello");
        fire("paste-read");
        look("settings, nothing read");
        page.fill("paste-text", PASTED);
        fire("paste-read");
        page.awaitShown("incoming-host-line");
        look("settings, pasted");
        page.fill("incoming-port", "x").fill("outgoing-host", "no host");
        FxThread.run(() -> {
            node("paste", TitledPane.class).setExpanded(false);
            node("more", TitledPane.class).setExpanded(true);
        });
        page.fill("timeout", "0").fill("test-recipient", "bob@");
        fire("settings-next");
        look("settings, mistakes");
        page.fill("incoming-port", "993").fill("outgoing-host", "smtp.example.org");
        page.fill("timeout", "60").fill("test-recipient", "");
        FxThread.run(() -> node("outgoing-needs-login", CheckBox.class).setSelected(false));
        page.awaitShown("test-relay");
        look("settings, no sign-in");
        help();
        FxThread.run(() -> {
            node("outgoing-needs-login", CheckBox.class).setSelected(true);
            this.<OutgoingLogin>choose("outgoing-login", OutgoingLogin.OWN);
        });
        page.fill("outgoing-username", "ada");
        fire("settings-next");
        page.await(WizardPage.SIGN_IN);
        fire("test");
        look("sign in, two passwords");
        page.fill("password", "secret").fill("outgoing-password", "secret");
    }

    /** What a question mark says. */
    private void help() throws Exception {
        FxThread.run(() -> robot.lookup(".help-button").queryButton().fire());
        FxThread.until(() -> Window.getWindows().size() > 1);
        var bubble =
                FxThread.call(() -> Window.getWindows().getLast().getScene().getRoot());
        FxThread.until(() -> bubble.lookupAll("*").stream().allMatch(each -> each.getOpacity() == 1)); // fades in
        look("what is this", bubble);
        FxThread.run(() -> Window.getWindows().getLast().hide());
        FxThread.until(() -> Window.getWindows().size() == 1);
    }

    private void tests() throws Exception {
        var never = new CountDownLatch(1);
        stubs.checker = (request, _, progress) -> {
            never.await();
            return Samples.passed(request, progress);
        };
        fire("test");
        page.await(WizardPage.TEST).awaitShown("test-cancel");
        fire("test-cancel");
        look("test stopped");
        for (var cause : List.of(Cause.AUTH_APP_PASSWORD_REQUIRED, Cause.CERT_HOSTNAME_MISMATCH, Cause.PORT_BLOCKED)) {
            failing(Side.INCOMING, cause == Cause.AUTH_APP_PASSWORD_REQUIRED ? Stage.AUTH : Stage.CONNECT, cause);
        }
        failing(Side.OUTGOING, Stage.DATA, Cause.REJECTED_SPAM);
        stubs.checker = new GreylistRetryChecker(
                (request, _, _) ->
                        Samples.failed(request, Side.OUTGOING, Stage.RCPT, Cause.GREYLISTED, Optional.empty()),
                new PlayedTicker(_ -> never.await()));
        fire("test-again");
        page.awaitShown("wait");
        look("test greylisted");
        fire("wait");
        page.awaitShown("test-wait");
        look("test waiting");
        fire("test-cancel");
        stubs.checker = (request, _, progress) -> Samples.passed(request, progress);
        fire("test-again");
        page.awaitShown("remove-message");
        fire("remove-message");
        page.awaitShown("removal");
        look("message removed");
    }

    private void failing(Side side, Stage stage, Cause cause) throws Exception {
        stubs.checker = (request, _, _) -> Samples.failed(request, side, stage, cause, Optional.empty());
        fire("test-again");
        page.awaitText("test-title", Messages.in(language).get("cause." + cause.code() + ".title"));
        look("test, " + cause.code());
    }

    private void file(String place, String id) throws Exception {
        fire("place-" + place);
        fire("program-" + id);
        page.awaitEnabled("save");
        look("done, the file " + id);
        fire("done-list");
        fire("done-start");
    }

    /** How an account of a certain kind gets into a program, with its files. */
    private void answer(String program, String kind, Wizard wizard) throws Exception {
        var settings = Objects.requireNonNull(GuideAccounts.kinds().get(kind));
        FxThread.run(() -> wizard.steps().done().show(SampleAccounts.profile(settings)));
        FxThread.settle();
        new AnswerPage(window, language).open(Guides.find(program).orElseThrow());
        page.awaitShown("answer");
        look("done, " + program + " " + kind);
    }

    /** What is asked before the window closes. */
    private void question() throws Exception {
        Platform.runLater(() -> window.stage()
                .fireEvent(
                        new javafx.stage.WindowEvent(window.stage(), javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST)));
        page.awaitDialog();
        var dialog = robot.lookup(".dialog-pane").<Parent>query();
        look("leave", dialog);
        FxThread.run(() -> dialog.getScene().getWindow().hide());
    }

    /** Files for many people: refused, then written, but for one. */
    void walkPeople(Path folder) throws Exception {
        start();
        fire("people");
        FxThread.until(() -> robot.lookup("#people-format-json").tryQuery().isPresent());
        unfold();
        desktop.list = Optional.of(Files.writeString(folder.resolve("none.csv"), "ada@example.org,Ada\n"));
        desktop.profile = Optional.of(Files.writeString(folder.resolve("none.mailwright"), "{}"));
        fire("people-list");
        fire("people-template");
        FxThread.until(() ->
                robot.lookup("#people-template-chosen .problem").tryQuery().isPresent());
        look("people, refused");
        desktop.list = Optional.of(Path.of("src/test/resources/org/mailwright/ui/people.csv"));
        desktop.profile = Optional.of(SampleTemplates.in(folder));
        fire("people-list");
        fire("people-template");
        page.awaitShown("people-preview");
        FxThread.run(() -> node("people-format-json", CheckBox.class).setSelected(true));
        desktop.folder = Optional.of(Files.createDirectories(folder.resolve("out")));
        page.awaitEnabled("people-write");
        fire("people-write");
        page.awaitShown("people-summary");
        look("people, written");
    }
}
