package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;
import org.mailwright.profile.Profile;
import org.mailwright.ui.page.WizardPage;
import org.testfx.util.WaitForAsyncUtils;

/** What the window does besides its pages: files that are dropped, Caps Lock, light and dark, reports. */
class WindowTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final Stubs stubs = window.stubs();
    private final FakeDesktop desktop = window.desktop();
    private Optional<Wizard> wizard = Optional.empty();

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws TimeoutException {
        wizard = Optional.of(window.open());
    }

    @Test
    void aDroppedProfileOpensAtItsSettings() throws Exception {
        var settings = AccountSettings.of(Samples.ADA, Samples.pop3(), Samples.smtp());
        stubs.profiles = (_, _) -> Samples.opened(new Profile(settings, Instant.EPOCH, "manual", Optional.empty()));

        assertThat(drop(List.of(new File("ada.mailwright")))).isTrue();

        page.await(WizardPage.SETTINGS);
        assertThat(page.text("incoming-host")).isEqualTo("pop.example.org");
    }

    /** Which of them is meant nobody can know. */
    @Test
    void severalFilesAtOnceAreAnsweredInWords() throws Exception {
        assertThat(drop(List.of(new File("ada.mailwright"), new File("other")))).isFalse();

        page.awaitText("notice", "one after the other");
        assertThat(wizard.orElseThrow().takes(List.of(new File("ada.mailwright"))))
                .isTrue();
    }

    @Test
    void nothingIsTakenWhileSomethingRuns() throws Exception {
        var held = new CountDownLatch(1);
        stubs.detector = (address, options, heard) -> {
            held.await();
            return Samples.notFound();
        };
        page.address("Ada", "ada@example.org").await(WizardPage.SEARCHING);

        assertThat(drop(List.of(new File("ada.mailwright")))).isFalse();
        assertThat(drop(List.of())).isFalse();

        held.countDown();
    }

    @Test
    void capsLockIsSaidWhereThePasswordIsTyped() throws Exception {
        toSignIn();
        assertThat(page.isShown("password-caps-lock")).isFalse();

        desktop.capsLock = true;
        window.robot().type(KeyCode.A);
        page.awaitShown("password-caps-lock");

        desktop.capsLock = false;
        window.robot().type(KeyCode.B);
        FxThread.until(() -> !page.isShown("password-caps-lock"));
    }

    @Test
    void capsLockIsSaidAtTheSecondTryToo() throws Exception {
        refuse();
        desktop.capsLock = true;

        toSignIn().fill("password", "SECRET").press("test").awaitShown("test-password-caps-lock");
    }

    @Test
    @Tag("painted")
    void lightAndDarkFollowTheSystemAtOnce() {
        assertThat(brightness()).isGreaterThan(0.9);

        FxThread.run(() -> window.scheme().set(ColorScheme.DARK));
        assertThat(brightness()).isLessThan(0.2);

        FxThread.run(() -> window.scheme().set(ColorScheme.LIGHT));
        assertThat(brightness()).isGreaterThan(0.9);
    }

    @Test
    void whatHasTheKeyboardIsInView() throws Exception {
        refuse();
        window.makeSmall();

        toSignIn().fill("password", "wrong").press("test").awaitShown("test-password");

        FxThread.until(() -> page.isFocused("test-password"));
        var scroll = window.robot().lookup(".page-scroll").queryAs(ScrollPane.class);
        assertThat(inScene(scroll)
                        .contains(
                                inScene(window.robot().lookup("#test-password").query())))
                .isTrue();
    }

    @Test
    void theKeyboardComesIntoALargeFieldAndOutOfItAgain() throws Exception {
        page.press("explain-open").fill("explain-message", "535 no");

        window.robot().type(KeyCode.TAB);
        assertThat(page.isFocused("explain-go")).isTrue();
        window.robot().push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(page.isFocused("explain-message")).isTrue();
        assertThat(page.text("explain-message")).isEqualTo("535 no");
    }

    @Test
    void enterInTheQuestionStays() throws Exception {
        page.fill("address", "ada@example.org");

        window.robot().type(KeyCode.ESCAPE);
        page.awaitDialog();
        window.robot().type(KeyCode.ENTER);
        FxThread.until(() -> window.robot().lookup(".dialog-pane").tryQuery().isEmpty());

        assertThat(page.isShown("address")).isTrue();
    }

    @Test
    void aQuestionHasTheSizeAndTheColoursOfThePages() throws Exception {
        page.fill("address", "ada@example.org");
        FxThread.run(() -> window.scene().getRoot().getStyleClass().add("text-200"));

        window.robot().type(KeyCode.ESCAPE);
        page.awaitDialog();

        assertThat(window.robot()
                        .lookup(".dialog-pane .button")
                        .queryButton()
                        .getFont()
                        .getSize())
                .isEqualTo(28);
        FxThread.run(() -> window.scheme().set(ColorScheme.DARK));
        assertThat(window.robot().lookup(".dialog-pane").<Parent>query().getStylesheets())
                .anyMatch(sheet -> sheet.endsWith("dark.css"));
        window.robot().type(KeyCode.ENTER);
    }

    @Test
    void aReportIsSavedAsItsNameSays() throws Exception {
        toFailedTest();
        var text = folder.resolve("report.txt");
        var json = folder.resolve("report.json");

        desktop.target = Optional.of(text);
        page.press("save-report").awaitText("report-saved", text.toString());
        desktop.target = Optional.of(json);
        page.press("save-report").awaitText("report-saved", json.toString());

        assertThat(Files.readString(text)).contains("auth-bad-credentials", "ada@example.org", "list of providers");
        assertThat(Files.readString(json)).startsWith("{").contains("\"cause\": \"auth-bad-credentials\"");
    }

    @Test
    void aReportWithoutTheAddressHasNone() throws Exception {
        toFailedTest();

        page.press("hide-address").press("copy-report").awaitShown("notice");

        assertThat(desktop.copied.getLast()).contains("a…@example.org").doesNotContain("ada@", "hunter2");
    }

    @Test
    void aReportThatCannotBeSavedIsSaid() throws Exception {
        desktop.target = Optional.of(folder.resolve("missing").resolve("report.txt"));

        toFailedTest().press("save-report").awaitText("report-saved", "could not");
    }

    private WizardRobot toFailedTest() throws Exception {
        refuse();
        return toSignIn().fill("password", "hunter2").press("test").awaitShown("copy-report");
    }

    private void refuse() {
        stubs.checker = (request, credentials, progress) -> Samples.failed(
                request, Side.INCOMING, org.mailwright.model.Stage.AUTH, Cause.AUTH_BAD_CREDENTIALS, Optional.empty());
    }

    private WizardRobot toSignIn() throws Exception {
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        return page.toSignIn();
    }

    private boolean drop(List<File> files) {
        var taken = new boolean[1];
        FxThread.run(() -> {
            taken[0] = wizard.orElseThrow().drop(files);
        });
        WaitForAsyncUtils.waitForFxEvents();
        return taken[0];
    }

    /** Of the window's corner, as it is painted. */
    private double brightness() {
        var colour = new Color[] {Color.RED};
        FxThread.run(() -> {
            var picture = window.scene().snapshot(null);
            colour[0] = picture.getPixelReader().getColor(2, 2);
        });
        return colour[0].getBrightness();
    }

    private static Bounds inScene(javafx.scene.Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
