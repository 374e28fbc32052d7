package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.signin.SignInOffers;
import org.mailwright.signin.SignInResult;
import org.mailwright.ui.page.SignInLookup;
import org.mailwright.ui.page.WizardPage;

/** Where an organisation has to agree, its administrator's page is a button and stands in the report. */
class ConsentPageTest {

    private static final String LINK = "https://login.microsoftonline.com/contoso.example/v2.0/adminconsent?client_id=7&";

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final FakeDesktop desktop = window.desktop();

    @Test
    void itIsOpenedAndReported() throws Exception {
        var person = new StubSignIn();
        window.stubs().detector = (_, _, _) -> Samples.found(Samples.signingIn(AuthMethod.OAUTH2));
        window.stubs().signIns =
                new SignInLookup(() -> person, () -> person, (_, _) -> Optional.of(SignInOffers.microsoft()));
        window.open();
        page.address("Ada", "ada@example.org")
                .await(WizardPage.SETTINGS)
                .press("settings-next")
                .await(WizardPage.SIGN_IN);
        page.awaitShown("browser-sign-in").press("browser-sign-in").awaitShown("browser-waiting");
        person.ends(new SignInResult.Failed(
                Cause.OAUTH_ADMIN_CONSENT, "login.microsoftonline.com", Optional.of("AADSTS90094")));

        page.awaitShown("consent-page").press("consent-page");
        assertThat(desktop.browsed.getLast().toString()).startsWith(LINK);

        page.press("copy-report").awaitShown("notice");
        assertThat(desktop.copied.getLast()).contains(LINK);
    }
}
