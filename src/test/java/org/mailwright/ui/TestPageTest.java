package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.check.Observation;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.ui.page.WizardPage;

/** The test page in the whole window: what fails, what mends it, and how it is left. */
class TestPageTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final Stubs stubs = window.stubs();
    private final FakeDesktop desktop = window.desktop();

    @BeforeEach
    void open() throws TimeoutException {
        window.open();
    }

    @Test
    void aWrongPasswordIsMendedOnTheSamePage() throws Exception {
        stubs.checker = (request, credentials, progress) -> {
            var characters = new String(credentials.incoming().characters());
            return characters.equals("right")
                    ? Samples.passed(request, progress)
                    : Samples.failed(request, Side.INCOMING, Stage.AUTH, Cause.AUTH_BAD_CREDENTIALS, Optional.empty());
        };
        toSignIn();

        assertThat(page.label("password-servers")).contains("imap.example.org").contains("smtp.example.org");
        page.fill("password", "wrong").press("test").awaitText("test-title", "not accepted");
        assertThat(page.label("test-password-servers"))
                .contains("imap.example.org")
                .contains("smtp.example.org");
        page.fill("test-password", "right").press("test-again");

        page.awaitText("test-title", "Everything works");
    }

    @Test
    void aRowsSignStandsBesideItsWords() throws Exception {
        stubs.checker = (request, credentials, progress) -> Samples.passed(request, progress);
        toSignIn();
        page.fill("password", "right").press("test").awaitText("test-title", "Everything works");

        FxThread.run(() -> {
            window.layOut();
            var row = page.node("row-SEND", Parent.class).lookup(".row");
            assertThat(middle(row.lookup(".row-note"))).isCloseTo(middle(row.lookup(".sign")), within(1.0));
        });
    }

    private static double middle(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getCenterY();
    }

    @Test
    void aTestWithoutSigningInNeedsNoPasswordAndPassesForNone() throws Exception {
        stubs.checker = (request, credentials, progress) -> {
            var passed = Samples.passed(request, progress);
            var end = passed.conclusion();
            return request.extras().logOn().tested()
                    ? passed
                    : new CheckReport(
                            new CheckReport.Conclusion(
                                    CheckReport.Outcome.WARN,
                                    end.cause(),
                                    end.side(),
                                    end.stage(),
                                    end.suggestion(),
                                    List.of(Observation.LOG_ON_NOT_TESTED)),
                            List.of(),
                            passed.settings(),
                            new CheckReport.Delivery(Optional.empty(), Optional.empty()),
                            passed.trace());
        };
        toSignIn();

        page.press("test-reach").awaitText("test-title", "the sign-in was not tested");

        assertThat(page.isShown("test-next")).isFalse();
        assertThat(page.isShown("arrived")).isFalse();
    }

    @Test
    void afterARefusedLogOnTheServersAloneAreTested() throws Exception {
        stubs.checker =
                (request, credentials, progress) -> request.extras().logOn().tested()
                        ? Samples.failed(request, Side.INCOMING, Stage.AUTH, Cause.AUTH_TOO_MANY, Optional.empty())
                        : Samples.failed(request, Side.OUTGOING, Stage.CONNECT, Cause.CONN_REFUSED, Optional.empty());
        toSignIn();
        page.fill("password", "wrong").press("test").awaitShown("test-servers");

        page.press("test-servers");

        FxThread.until(() -> !page.isShown("test-servers") && page.isShown("test-skip"));
    }

    @Test
    void aProposedChangeIsTestedAtOnce() throws Exception {
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
        toSignIn();

        page.fill("password", "secret").press("test").awaitText("mend", "Use port 587 with STARTTLS");
        page.press("mend").awaitText("test-title", "Everything works");

        page.press("test-next").await(WizardPage.DONE);
        page.press("back").press("back").press("back").await(WizardPage.SETTINGS);
        assertThat(page.text("outgoing-port")).isEqualTo("587");
        assertThat(page.label("outgoing-origin")).isEqualTo("Changed after the test, and tried out");
    }

    @Test
    void aServerThatNeverAnswersIsLeftAtOnce() throws Exception {
        var interrupted = new CountDownLatch(1);
        stubs.checker = (request, credentials, progress) -> {
            try {
                new CountDownLatch(1).await();
                throw new AssertionError("nothing ever answers");
            } finally {
                interrupted.countDown();
            }
        };
        toSignIn();

        page.fill("password", "secret").press("test").await(WizardPage.TEST);
        page.press("test-cancel").awaitText("test-title", "Test stopped");

        interrupted.await();
        assertThat(page.isShown("test-again")).isTrue();
    }

    @Test
    void escapeAsksBeforeItBreaksOffATest() throws Exception {
        stubs.checker = (request, credentials, progress) -> {
            new CountDownLatch(1).await();
            throw new AssertionError("nothing ever answers");
        };
        toSignIn();
        page.fill("password", "secret").press("test").await(WizardPage.TEST);

        window.robot().type(KeyCode.ESCAPE);
        page.awaitDialog().choose("Keep going");
        assertThat(page.label("test-title")).isEqualTo("Testing your settings");

        window.robot().type(KeyCode.ESCAPE);
        page.awaitDialog().choose("Stop the work");
        page.awaitText("test-title", "Test stopped");
    }

    @Test
    void theReportForItHoldsNoPassword() throws Exception {
        stubs.checker = (request, credentials, progress) ->
                Samples.failed(request, Side.INCOMING, Stage.AUTH, Cause.AUTH_BAD_CREDENTIALS, Optional.empty());
        toSignIn();
        page.fill("password", "hunter2").press("test").awaitShown("copy-report");

        page.press("copy-report").awaitShown("notice");

        assertThat(desktop.copied)
                .singleElement()
                .asString()
                .contains("imap.example.org, port 993", "auth-bad-credentials", "[AUTHENTICATIONFAILED]")
                .doesNotContain("hunter2");
    }

    private WizardRobot toSignIn() throws Exception {
        return page.address("Ada", "ada@example.org")
                .await(WizardPage.SETTINGS)
                .press("settings-next")
                .await(WizardPage.SIGN_IN);
    }
}
