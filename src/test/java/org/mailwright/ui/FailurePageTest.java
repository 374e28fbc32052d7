package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.detect.Detection;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.ui.page.WizardPage;

/** The page of a failed test, or of a search that found nothing: its words come first, and its controls agree with them. */
class FailurePageTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final Stubs stubs = window.stubs();

    @BeforeEach
    void open() throws TimeoutException {
        window.open();
    }

    @Test
    void thePageSaysWhatToDoBeforeItSaysWhy() throws Exception {
        fail(Cause.MAILBOX_FULL, Optional.empty());

        assertThat(page.label("test-title")).isEqualTo("The mailbox is full");
        assertThat(page.advice())
                .containsSubsequence("What to do now", "1.", "2.", "Why", "You can fix this", "The server’s reply");
        assertThat(page.label("card-server")).isEqualTo("Server: imap.example.org, port 993");
    }

    @Test
    void theReplyIsQuotedAndCopied() throws Exception {
        fail(Cause.MAILBOX_FULL, Optional.empty());

        page.press("copy-reply").awaitShown("notice");

        assertThat(window.desktop().copied).containsExactly(page.label("card-reply"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Cause.class,
            names = {
                "AUTH_WEB_LOGIN_REQUIRED",
                "AUTH_PROTOCOL_DISABLED",
                "AUTH_TOO_MANY",
                "AUTH_NOT_OFFERED",
                "TLS_REQUIRED",
                "SERVER_ALERT",
                "MAILBOX_IN_USE"
            })
    void noPasswordIsAskedForWhereItIsNotTheReason(Cause cause) throws Exception {
        fail(cause, Optional.empty());

        assertThat(page.isShown("test-password")).isFalse();
    }

    @Test
    void anAppPasswordIsAskedForByItsName() throws Exception {
        fail(Cause.AUTH_APP_PASSWORD_REQUIRED, Optional.empty());

        assertThat(page.advice()).contains("App password (not your usual one)");
        assertThat(page.isFocused("test-password")).isTrue();
    }

    @Test
    void nothingCanBePressedThatTheWordsForbid() throws Exception {
        fail(Cause.SERVER_BUSY, Optional.empty());

        assertThat(page.isShown("change-settings")).isFalse();
        assertThat(page.label("test-again")).isEqualTo("I have waited: test again");
        assertThat(isDefault("test-again")).isFalse();
        assertThat(page.isFocused("test-again")).isFalse();
        assertThat(isDefault("test-skip")).isFalse();
    }

    @Test
    void aTriedChangeIsTheOnlyStepAndIsWhatEnterDoes() throws Exception {
        var better = Samples.server(Protocol.IMAP, "imap.example.org", 143, Encryption.STARTTLS);
        fail(Cause.TLS_MODE_MISMATCH, Optional.of(new Suggestion(better, true)));

        assertThat(page.advice())
                .contains("Press “Use port 143 with STARTTLS”. Mailwright tried this, and it works.")
                .doesNotContain("1.");
        assertThat(isDefault("mend")).isTrue();
        assertThat(isDefault("test-again")).isFalse();
    }

    @Test
    void theFirstStepNamesTheButtonThatLeadsToTheSettings() throws Exception {
        fail(Cause.TLS_MODE_MISMATCH, Optional.empty());

        assertThat(page.advice())
                .anyMatch(line -> line.startsWith("Press “Change the settings”. Choose the other kind"));
        assertThat(isDefault("change-settings")).isTrue();
    }

    @Test
    void anAddressThatTheServerCannotHandleLeadsBackToTheAddress() throws Exception {
        fail(Cause.SMTPUTF8_UNSUPPORTED, Optional.empty());

        assertThat(page.isShown("change-settings")).isFalse();
        page.press("change-address").await(WizardPage.ADDRESS);
    }

    @Test
    void anExplanationComesIntoView() throws Exception {
        page.press("explain-open").fill("explain-message", "535 no").press("explain-go");
        page.awaitShown("advice-title");

        FxThread.until(() -> inView("advice-title") && inView("card-steps"));
    }

    private boolean inView(String id) {
        var scroll = window.robot().lookup(".page-scroll").query();
        var node = window.robot().lookup("#" + id).query();
        return scroll.localToScene(scroll.getBoundsInLocal()).contains(node.localToScene(node.getBoundsInLocal()));
    }

    @Test
    void anUnknownDomainLeadsBackToTheAddress() throws Exception {
        stubs.detector = (_, _, _) -> new Detection(
                Samples.ADA,
                new Detection.Outcome.NotFound(Cause.DOMAIN_NOT_FOUND),
                java.util.List.of(),
                Samples.QUICK);

        page.address("Ada", "ada@example.org").awaitShown("search-address");
        assertThat(isDefault("search-address")).isTrue();
        assertThat(isDefault("search-by-hand")).isFalse();
        page.press("search-address").await(WizardPage.ADDRESS);
    }

    private void fail(Cause cause, Optional<Suggestion> change) throws Exception {
        stubs.checker =
                (request, credentials, progress) -> Samples.failed(request, Side.INCOMING, Stage.AUTH, cause, change);
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        page.toSignIn();
        page.fill("password", "secret").press("test").awaitShown("verdict");
    }

    private boolean isDefault(String id) {
        return FxThread.call(
                () -> window.robot().lookup("#" + id).<Button>query().isDefaultButton());
    }
}
