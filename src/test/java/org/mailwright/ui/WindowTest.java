package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;
import org.mailwright.profile.Profile;
import org.mailwright.ui.page.ProfileOpener;
import org.mailwright.ui.page.WizardPage;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the window does besides its pages: files that are dropped, Caps Lock, light and dark, reports. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {

    private final Stubs stubs = new Stubs();
    private final FakeDesktop desktop = new FakeDesktop();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final SimpleObjectProperty<ColorScheme> scheme = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private Optional<Wizard> wizard = Optional.empty();

    @TempDir
    private Path folder;

    @Start
    void show(Stage stage) {
        wizard = Optional.of(MailwrightApp.show(stage, stubs.services(), desktop, workers, scheme));
    }

    @AfterEach
    void endWorkers() {
        workers.shutdownNow();
    }

    @Test
    void aDroppedProfileOpensAtItsSettings(FxRobot robot) throws Exception {
        var settings = AccountSettings.of(Samples.ADA, Samples.pop3(), Samples.smtp());
        stubs.profiles =
                _ -> new ProfileOpener.Reading.Opened(new Profile(settings, Instant.EPOCH, "manual", Optional.empty()));

        assertThat(drop(robot, List.of(new File("ada.mailwright"), new File("other"))))
                .isTrue();

        var page = new WizardRobot(robot).await(WizardPage.SETTINGS);
        assertThat(page.text("incoming-host")).isEqualTo("pop.example.org");
    }

    @Test
    void nothingIsTakenWhileSomethingRuns(FxRobot robot) throws Exception {
        var held = new CountDownLatch(1);
        stubs.detector = (address, options, heard) -> {
            held.await();
            return Samples.notFound();
        };
        new WizardRobot(robot).address("Ada", "ada@example.org").await(WizardPage.SEARCHING);

        assertThat(drop(robot, List.of(new File("ada.mailwright")))).isFalse();
        assertThat(drop(robot, List.of())).isFalse();

        held.countDown();
    }

    @Test
    void capsLockIsSaidWhereThePasswordIsTyped(FxRobot robot) throws Exception {
        var page = toSignIn(robot);
        assertThat(page.isShown("password-caps-lock")).isFalse();

        desktop.capsLock = true;
        robot.type(KeyCode.A);
        page.awaitShown("password-caps-lock");

        desktop.capsLock = false;
        robot.type(KeyCode.B);
        WizardRobot.until(() -> !page.isShown("password-caps-lock"));
    }

    @Test
    void capsLockIsSaidAtTheSecondTryToo(FxRobot robot) throws Exception {
        refuse();
        desktop.capsLock = true;

        toSignIn(robot).fill("password", "SECRET").press("test").awaitShown("test-password-caps-lock");
    }

    @Test
    void lightAndDarkFollowTheSystemAtOnce(FxRobot robot) {
        assertThat(brightness(robot)).isGreaterThan(0.9);

        robot.interact(() -> scheme.set(ColorScheme.DARK));
        assertThat(brightness(robot)).isLessThan(0.2);

        robot.interact(() -> scheme.set(ColorScheme.LIGHT));
        assertThat(brightness(robot)).isGreaterThan(0.9);
    }

    @Test
    void whatHasTheKeyboardIsInView(FxRobot robot) throws Exception {
        refuse();
        robot.interact(() -> {
            scene(robot).getWindow().setWidth(640);
            scene(robot).getWindow().setHeight(480);
            scene(robot).getRoot().getStyleClass().add("text-200");
        });

        toSignIn(robot).fill("password", "wrong").press("test").awaitShown("test-password");

        WizardRobot.until(() -> robot.lookup("#test-password").query().isFocused());
        var scroll = robot.lookup(".page-scroll").queryAs(ScrollPane.class);
        assertThat(inScene(scroll)
                        .contains(inScene(robot.lookup("#test-password").query())))
                .isTrue();
    }

    @Test
    void theKeyboardComesIntoALargeFieldAndOutOfItAgain(FxRobot robot) throws Exception {
        var page = new WizardRobot(robot).press("explain-open").fill("explain-message", "535 no");

        robot.type(KeyCode.TAB);
        assertThat(robot.lookup("#explain-go").query().isFocused()).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(robot.lookup("#explain-message").query().isFocused()).isTrue();
        assertThat(page.text("explain-message")).isEqualTo("535 no");
    }

    @Test
    void enterInTheQuestionStays(FxRobot robot) throws Exception {
        var page = new WizardRobot(robot).fill("address", "ada@example.org");

        robot.type(KeyCode.ESCAPE);
        page.awaitDialog();
        robot.type(KeyCode.ENTER);
        WizardRobot.until(() -> robot.lookup(".dialog-pane").tryQuery().isEmpty());

        assertThat(page.isShown("address")).isTrue();
    }

    @Test
    void aQuestionIsAsLargeAsThePages(FxRobot robot) throws Exception {
        new WizardRobot(robot).fill("address", "ada@example.org");
        robot.interact(() -> scene(robot).getRoot().getStyleClass().add("text-200"));

        robot.type(KeyCode.ESCAPE);
        new WizardRobot(robot).awaitDialog();

        assertThat(robot.lookup(".dialog-pane .button").queryButton().getFont().getSize())
                .isEqualTo(28);
        robot.type(KeyCode.ENTER);
    }

    @Test
    void aReportIsSavedAsItsNameSays(FxRobot robot) throws Exception {
        var page = toFailedTest(robot);
        var text = folder.resolve("report.txt");
        var json = folder.resolve("report.json");

        desktop.target = Optional.of(text);
        page.press("save-report").awaitText("report-saved", text.toString());
        desktop.target = Optional.of(json);
        page.press("save-report").awaitText("report-saved", json.toString());

        assertThat(Files.readString(text)).contains("auth-bad-credentials", "ada@example.org", "catalog");
        assertThat(Files.readString(json)).startsWith("{").contains("\"cause\": \"auth-bad-credentials\"");
    }

    @Test
    void aReportWithoutTheAddressHasNone(FxRobot robot) throws Exception {
        var page = toFailedTest(robot);

        page.press("hide-address").press("copy-report").awaitShown("notice");

        assertThat(desktop.copied.getLast()).contains("a…@example.org").doesNotContain("ada@", "hunter2");
    }

    @Test
    void aReportThatCannotBeSavedIsSaid(FxRobot robot) throws Exception {
        desktop.target = Optional.of(folder.resolve("missing").resolve("report.txt"));

        toFailedTest(robot).press("save-report").awaitText("report-saved", "could not");
    }

    private WizardRobot toFailedTest(FxRobot robot) throws Exception {
        refuse();
        return toSignIn(robot).fill("password", "hunter2").press("test").awaitShown("copy-report");
    }

    private void refuse() {
        stubs.checker = (request, credentials, progress) -> Samples.failed(
                request, Side.INCOMING, org.mailwright.model.Stage.AUTH, Cause.AUTH_BAD_CREDENTIALS, Optional.empty());
    }

    private static WizardRobot toSignIn(FxRobot robot) throws Exception {
        var page = new WizardRobot(robot);
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        return page.press("settings-next").await(WizardPage.SIGN_IN);
    }

    private boolean drop(FxRobot robot, List<File> files) {
        var taken = new boolean[1];
        robot.interact(() -> {
            taken[0] = wizard.orElseThrow().drop(files);
        });
        WaitForAsyncUtils.waitForFxEvents();
        return taken[0];
    }

    /** Of the window's corner, as it is painted. */
    private static double brightness(FxRobot robot) {
        var colour = new Color[] {Color.RED};
        robot.interact(() -> {
            var picture = scene(robot).snapshot(null);
            colour[0] = picture.getPixelReader().getColor(2, 2);
        });
        return colour[0].getBrightness();
    }

    private static Scene scene(FxRobot robot) {
        return robot.lookup("#step").query().getScene();
    }

    private static Bounds inScene(javafx.scene.Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
