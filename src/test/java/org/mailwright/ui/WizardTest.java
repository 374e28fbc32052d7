package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.profile.Profile;
import org.mailwright.ui.page.ProfileOpener;
import org.mailwright.ui.page.WizardPage;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole window, page by page, with collaborators that a test decides about. */
@ExtendWith(ApplicationExtension.class)
class WizardTest {

    private final Stubs stubs = new Stubs();
    private final FakeDesktop desktop = new FakeDesktop();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    private Path folder;

    @Start
    void show(javafx.stage.Stage window) {
        MailwrightApp.show(window, stubs.services(), desktop, workers, new SimpleObjectProperty<>(ColorScheme.LIGHT));
    }

    @AfterEach
    void endWorkers() {
        workers.shutdownNow();
    }

    @Test
    void fromAnAddressToAnExportedFile(FxRobot robot) throws Exception {
        var page = new WizardRobot(robot);
        var file = folder.resolve("ada.txt");
        desktop.target = Optional.of(file);

        page.address("Ada Lovelace", "ada@example.org").await(WizardPage.SETTINGS);
        page.press("settings-next").await(WizardPage.SIGN_IN);
        page.fill("password", "correct horse").press("test").awaitText("test-title", "Everything works");
        page.press("test-next").await(WizardPage.DONE).awaitShown("program-thunderbird");
        page.press("program-thunderbird").press("save").awaitText("saved", file.toString());

        assertThat(Files.readString(file)).contains("imap.example.org:993", "Ada Lovelace", "arrived=true");
    }

    @Test
    void aWrongPasswordIsMendedOnTheSamePage(FxRobot robot) throws Exception {
        stubs.checker = (request, credentials, progress) -> {
            var characters = new String(credentials.incoming().characters());
            return characters.equals("right")
                    ? Samples.passed(request, progress)
                    : Samples.failed(request, Side.INCOMING, Stage.AUTH, Cause.AUTH_BAD_CREDENTIALS, Optional.empty());
        };
        var page = toSignIn(robot);

        page.fill("password", "wrong").press("test").awaitText("advice-title", "not accepted");
        page.fill("test-password", "right").press("test-again");

        page.awaitText("test-title", "Everything works");
    }

    @Test
    void aProposedChangeIsTestedAtOnce(FxRobot robot) throws Exception {
        var better = Samples.server(Protocol.SMTP, "smtp.example.org", 587, Encryption.STARTTLS);
        stubs.checker = (request, credentials, progress) ->
                request.settings().outgoing().equals(Optional.of(better))
                        ? Samples.passed(request, progress)
                        : Samples.failed(
                                request,
                                Side.OUTGOING,
                                Stage.CONNECT,
                                Cause.PORT_BLOCKED,
                                Optional.of(new Suggestion(better, true)));
        var page = toSignIn(robot);

        page.fill("password", "secret").press("test").awaitText("mend", "Use port 587 with STARTTLS");
        page.press("mend").awaitText("test-title", "Everything works");

        page.press("test-next").await(WizardPage.DONE);
        page.press("back").press("back").press("back").await(WizardPage.SETTINGS);
        assertThat(page.text("outgoing-port")).isEqualTo("587");
        assertThat(page.label("outgoing-origin")).isEqualTo("Changed after the test, and tried out");
    }

    @Test
    void aServerThatNeverAnswersIsLeftAtOnce(FxRobot robot) throws Exception {
        var interrupted = new CountDownLatch(1);
        stubs.checker = (request, credentials, progress) -> {
            try {
                new CountDownLatch(1).await();
                throw new AssertionError("nothing ever answers");
            } finally {
                interrupted.countDown();
            }
        };
        var page = toSignIn(robot);

        page.fill("password", "secret").press("test").await(WizardPage.TEST);
        page.press("test-cancel").awaitText("test-title", "Test stopped");

        interrupted.await();
        assertThat(page.isShown("test-again")).isTrue();
    }

    @Test
    void escapeAsksBeforeItBreaksOffATest(FxRobot robot) throws Exception {
        stubs.checker = (request, credentials, progress) -> {
            new CountDownLatch(1).await();
            throw new AssertionError("nothing ever answers");
        };
        var page = toSignIn(robot);
        page.fill("password", "secret").press("test").await(WizardPage.TEST);

        robot.type(KeyCode.ESCAPE);
        page.awaitDialog().choose("Keep going");
        assertThat(page.label("test-title")).isEqualTo("Testing your settings");

        robot.type(KeyCode.ESCAPE);
        page.awaitDialog().choose("Stop it");
        page.awaitText("test-title", "Test stopped");
    }

    @Test
    void backAndForthKeepsWhatWasTyped(FxRobot robot) throws Exception {
        var page = toSignIn(robot);
        page.fill("password", "secret").press("back").await(WizardPage.SETTINGS);
        page.fill("incoming-host", "mail.example.org").press("back").await(WizardPage.ADDRESS);
        assertThat(page.text("name")).isEqualTo("Ada");

        page.press("find").await(WizardPage.SETTINGS);
        assertThat(page.text("incoming-host")).isEqualTo("mail.example.org");

        page.press("settings-next").await(WizardPage.SIGN_IN);
        assertThat(page.text("password")).isEqualTo("secret");
    }

    @Test
    void whatIsWrongIsSaidAtTheField(FxRobot robot) throws Exception {
        var page = new WizardRobot(robot);
        page.press("find");
        assertThat(page.problem("address")).isEqualTo("Type your email address.");
        page.fill("address", "ada@");
        assertThat(page.problem("address")).isEqualTo("The domain behind the @ is missing, such as example.org.");
        page.fill("address", "ada..l@example.org").press("find");
        assertThat(page.problem("address")).startsWith("This is not an email address.");

        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        for (var port : new String[] {"0", "65536", "imaps"}) {
            page.fill("incoming-port", port).press("settings-next");
            assertThat(page.problem("incoming-port")).isEqualTo("A port is a number from 1 to 65535.");
        }
        page.fill("incoming-port", "993").fill("outgoing-host", "a b").press("settings-next");
        assertThat(page.problem("incoming-port")).isEmpty();
        assertThat(page.problem("outgoing-host")).startsWith("This is not a server name");

        page.fill("outgoing-host", "smtp.example.org").press("settings-next").await(WizardPage.SIGN_IN);
        page.press("test");
        assertThat(page.problem("password")).isEqualTo("Type your password.");
    }

    @Test
    void aLikelyTypoIsOfferedAndNeverCorrectedSilently(FxRobot robot) throws Exception {
        var page = new WizardRobot(robot).fill("address", "ada@gmial.com").awaitShown("suggestion");
        assertThat(page.text("address")).isEqualTo("ada@gmial.com");

        robot.clickOn("ada@gmail.com");

        assertThat(page.text("address")).isEqualTo("ada@gmail.com");
        assertThat(page.isShown("suggestion")).isFalse();
    }

    @Test
    void aBrokenProfileIsRefusedWithASentence(FxRobot robot) throws Exception {
        stubs.profiles = _ -> new ProfileOpener.Reading.Refused("This file is no Mailwright profile.");
        desktop.profile = Optional.of(folder.resolve("broken.mailwright"));
        var page = new WizardRobot(robot).fill("address", "ada@example.org");

        page.press("open").awaitText("notice", "This file is no Mailwright profile.");

        assertThat(page.text("address")).isEqualTo("ada@example.org");
    }

    @Test
    void aProfileOpensAtItsSettings(FxRobot robot) throws Exception {
        var settings =
                AccountSettings.of(Samples.ADA, Samples.pop3(), Samples.smtp()).withNames("Ada", "Work");
        stubs.profiles =
                _ -> new ProfileOpener.Reading.Opened(new Profile(settings, Instant.EPOCH, "manual", Optional.empty()));
        desktop.profile = Optional.of(folder.resolve("ada.mailwright"));
        var page = new WizardRobot(robot);

        page.press("open").await(WizardPage.SETTINGS);

        assertThat(page.text("incoming-host")).isEqualTo("pop.example.org");
        assertThat(page.text("account-name")).isEqualTo("Work");
    }

    @Test
    void thePasswordWaitsForConsentToAnUntrustedPlace(FxRobot robot) throws Exception {
        stubs.detector = (address, options, heard) -> Samples.found(Samples.untrusted());
        var page = new WizardRobot(robot).address("Ada", "ada@example.org").await(WizardPage.SETTINGS);

        page.press("settings-next");
        assertThat(page.label("step")).startsWith("Step 3");

        page.press("consent").press("settings-next").await(WizardPage.SIGN_IN);
    }

    @Test
    void theReportForItHoldsNoPassword(FxRobot robot) throws Exception {
        stubs.checker = (request, credentials, progress) ->
                Samples.failed(request, Side.INCOMING, Stage.AUTH, Cause.AUTH_BAD_CREDENTIALS, Optional.empty());
        var page = toSignIn(robot);
        page.fill("password", "hunter2").press("test").awaitShown("copy-report");

        page.press("copy-report").awaitShown("notice");

        assertThat(desktop.copied)
                .singleElement()
                .asString()
                .contains("imap.example.org:993", "auth-bad-credentials", "[AUTHENTICATIONFAILED]")
                .doesNotContain("hunter2");
    }

    @Test
    void theKeyboardAloneWalksToTheEnd(FxRobot robot) throws Exception {
        var file = folder.resolve("ada.txt");
        desktop.target = Optional.of(file);
        var page = new WizardRobot(robot);

        robot.write("Ada", 0).type(KeyCode.TAB).write("ada@example.org", 0).type(KeyCode.ENTER);
        page.await(WizardPage.SETTINGS);
        robot.type(KeyCode.ENTER);
        page.await(WizardPage.SIGN_IN);
        robot.write("secret", 0).type(KeyCode.ENTER);
        page.awaitShown("test-next");
        robot.type(KeyCode.ENTER);
        page.await(WizardPage.DONE).awaitShown("program-thunderbird");
        robot.type(KeyCode.TAB).type(KeyCode.ENTER);
        page.awaitEnabled("save");
        robot.interact(() -> robot.lookup("#save").queryButton().requestFocus());
        robot.type(KeyCode.ENTER);

        page.awaitText("saved", file.toString());
    }

    private WizardRobot toSignIn(FxRobot robot) throws Exception {
        return new WizardRobot(robot)
                .address("Ada", "ada@example.org")
                .await(WizardPage.SETTINGS)
                .press("settings-next")
                .await(WizardPage.SIGN_IN);
    }
}
