package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.text.Messages;
import org.mailwright.ui.page.WizardPage;

/** A result is read out: what has the focus says it, since JavaFX can announce nothing else. */
class AnnouncementTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final Stubs stubs = window.stubs();

    /** With a field for the password, with a button that mends it, and with nothing to do here. */
    @ParameterizedTest
    @EnumSource(
            value = Cause.class,
            names = {
                "AUTH_BAD_CREDENTIALS",
                "AUTH_APP_PASSWORD_REQUIRED",
                "SERVER_BUSY",
                "CONN_REFUSED",
                "AUTH_ACCOUNT_LOCKED"
            })
    void aVerdictIsReadOut(Cause cause) throws Exception {
        stubs.checker = (request, credentials, progress) ->
                Samples.failed(request, Side.INCOMING, Stage.AUTH, cause, Optional.empty());
        test();
        page.awaitShown("verdict");

        assertThat(said()).contains(ENGLISH.get("cause." + cause.code() + ".title"));
    }

    @Test
    void aGoodTestIsReadOutAndItsRowsSayStateAndTime() throws Exception {
        test();
        page.awaitShown("arrived");

        assertThat(said()).contains(ENGLISH.get("test.title.ok"));
        assertThat(FxThread.call(
                        () -> window.robot().lookup(".check-row .toggle-button").<ToggleButton>queryAll().stream()
                                .map(ToggleButton::getAccessibleText)
                                .toList()))
                .hasSize(3)
                .allMatch(row -> row.contains(ENGLISH.get("test.state.ok")) && row.matches(".*\\d.*"));
    }

    @Test
    void thatNothingWasFoundIsReadOut() throws Exception {
        stubs.detector = (address, options, heard) -> Samples.notFound();
        window.open();
        page.address("Ada", "ada@example.org").awaitShown("search-again");

        assertThat(said()).contains(FxThread.call(this::title));
    }

    @Test
    void anExplanationIsReadOut() throws Exception {
        window.open();
        page.press("explain-open")
                .fill("explain-message", "535 5.7.8 authentication failed")
                .press("explain-go")
                .awaitShown("advice-title");

        assertThat(said()).contains(ENGLISH.get("cause.auth-bad-credentials.title"));
    }

    private String title() {
        return window.robot().lookup(".page-title").queryLabeled().getText();
    }

    private void test() throws Exception {
        window.open();
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        page.press("settings-next")
                .await(WizardPage.SIGN_IN)
                .fill("password", "secret")
                .press("test");
    }

    private String said() {
        return FxThread.call(() -> {
            var owner = window.scene().getFocusOwner();
            var parts = List.of(
                    Objects.requireNonNullElse(owner.getAccessibleText(), ""),
                    Objects.requireNonNullElse(owner.getAccessibleHelp(), ""));
            return String.join("\n", parts);
        });
    }
}
