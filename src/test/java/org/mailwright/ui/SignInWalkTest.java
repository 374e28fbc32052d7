package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Secret;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.signin.SignInOffer;
import org.mailwright.signin.SignInOffers;
import org.mailwright.signin.SignInRequest;
import org.mailwright.signin.SignInResult;
import org.mailwright.signin.Tokens;
import org.mailwright.ui.page.SignInLookup;
import org.mailwright.ui.page.WizardPage;

/** The sign-in in the browser as the window shows it, with a browser and a provider that a test decides about. */
class SignInWalkTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final Stubs stubs = window.stubs();
    private final FakeDesktop desktop = window.desktop();
    private final StubSignIn person = new StubSignIn();
    private final List<String> used = new CopyOnWriteArrayList<>();
    private AuthMethod[] ways = {AuthMethod.OAUTH2};
    private Optional<SignInOffer> offer = Optional.of(SignInOffers.example(true));

    @BeforeEach
    void open() throws TimeoutException {
        stubs.detector = (_, _, _) -> Samples.found(Samples.signingIn(ways));
        stubs.signIns = new SignInLookup(() -> person, () -> person, (_, _) -> offer);
        stubs.checker = (request, credentials, progress) -> {
            used.add(new String(credentials.incoming().characters()) + " "
                    + request.settings().incoming().orElseThrow().auth());
            return Samples.passed(request, progress);
        };
        window.open();
    }

    @Test
    void aSignInInTheBrowserTakesThePlaceOfThePassword() throws Exception {
        toSignIn().awaitShown("browser-sign-in");
        assertThat(page.label("browser-domain")).isEqualTo("login.example.net");
        assertThat(page.isShown("password")).isFalse();
        assertThat(page.isShown("test")).isFalse();

        page.press("browser-sign-in").awaitShown("browser-waiting");
        FxThread.until(() -> desktop.browsed.equals(List.of(StubSignIn.PAGE)));
        person.ends(new SignInResult.Done(tokens("the-token")));

        page.await(WizardPage.TEST).awaitText("test-title", "Everything works");
        assertThat(used).containsExactly("the-token [OAUTH2]");
    }

    @Test
    void aPasswordStillDoesWhereTheProviderTakesOne() throws Exception {
        ways = new AuthMethod[] {AuthMethod.OAUTH2, AuthMethod.APP_PASSWORD};
        toSignIn().awaitShown("browser-sign-in");

        page.fill("password", "app password").press("test").awaitText("test-title", "Everything works");

        assertThat(used).containsExactly("app password [OAUTH2, APP_PASSWORD]");
        assertThat(person.asked()).isEmpty();
    }

    @Test
    void theKeyboardLeadsToTheBrowserAndNotPastIt() throws Exception {
        toSignIn().awaitShown("browser-sign-in");
        person.ends(new SignInResult.Done(tokens("the-token")));

        window.robot().type(KeyCode.ENTER);

        page.await(WizardPage.TEST).awaitText("test-title", "Everything works");
        assertThat(person.asked()).hasSize(1);
    }

    @Test
    void signingOutForgetsTheToken() throws Exception {
        ways = new AuthMethod[] {AuthMethod.OAUTH2, AuthMethod.APP_PASSWORD};
        toSignIn().awaitShown("browser-sign-in");
        person.ends(new SignInResult.Done(tokens("the-token")));
        page.press("browser-sign-in").awaitText("test-title", "Everything works");
        page.press("back").await(WizardPage.SIGN_IN).awaitShown("browser-forget");
        assertThat(page.isShown("password")).isFalse();

        page.press("browser-forget").awaitShown("browser-sign-in");
        page.fill("password", "app password").press("test").awaitText("test-title", "Everything works");

        assertThat(used).containsExactly("the-token [OAUTH2]", "app password [OAUTH2, APP_PASSWORD]");
    }

    @Test
    void waitingCanBeStoppedAtOnceAndBegunAnew() throws Exception {
        toSignIn().awaitShown("browser-sign-in");
        page.press("browser-sign-in").awaitShown("browser-cancel");

        page.awaitEnabled("browser-copy").press("browser-copy");
        assertThat(desktop.copied).containsExactly(StubSignIn.PAGE.toString());
        page.press("browser-cancel").awaitShown("browser-sign-in");
        person.awaitLeft();

        page.press("browser-sign-in").awaitShown("browser-waiting");
        person.ends(new SignInResult.Done(tokens("the-token")));
        page.await(WizardPage.TEST).awaitText("test-title", "Everything works");
    }

    @Test
    void aBrowserThatDoesNotComeBackIsReplacedByTheAddressOfItsPage() throws Exception {
        person.endsByPasting(new SignInResult.Done(tokens("the-token")));
        toSignIn().awaitShown("browser-sign-in");
        page.press("browser-sign-in").awaitEnabled("browser-copy");
        unfoldStuck();

        page.fill("browser-pasted", "https://login.example.net/authorize");
        page.press("browser-paste").awaitText("browser-pasted-wrong", "does not end this sign-in");
        page.fill("browser-pasted", StubSignIn.BACK);
        assertThat(page.isShown("browser-pasted-wrong")).isFalse();
        page.press("browser-paste");

        page.await(WizardPage.TEST).awaitText("test-title", "Everything works");
        assertThat(used).containsExactly("the-token [OAUTH2]");
    }

    @Test
    void aBrowserThatDoesNotComeBackIsReplacedByACode() throws Exception {
        toSignIn().awaitShown("browser-sign-in");
        page.press("browser-sign-in").awaitEnabled("browser-copy");
        unfoldStuck();

        page.press("browser-code").awaitText("code", "WDJB-MJHT");
        assertThat(page.label("code-page") + page.label("code-path")).isEqualTo("https://login.example.net/device");
        assertThat(page.isShown("qr")).isTrue();
        page.press("code-copy");
        assertThat(desktop.copied).containsExactly("WDJB-MJHT");
        page.press("browser-cancel").awaitShown("browser-sign-in");
        person.awaitLeft();

        page.press("browser-sign-in").awaitEnabled("browser-copy");
        unfoldStuck();
        page.press("browser-code").awaitShown("code");
        person.ends(new SignInResult.Done(tokens("the-token")));
        page.await(WizardPage.TEST).awaitText("test-title", "Everything works");
        assertThat(used).containsExactly("the-token [OAUTH2]");
    }

    private void unfoldStuck() {
        FxThread.run(() -> window.robot()
                .lookup("#browser-stuck")
                .queryAs(TitledPane.class)
                .setExpanded(true));
        FxThread.settle();
    }

    @Test
    void aFailureSaysWhatToDoWithTheServicesOwnWords() throws Exception {
        toSignIn().awaitShown("browser-sign-in");
        person.ends(
                new SignInResult.Failed(Cause.OAUTH_ADMIN_CONSENT, "login.example.net", Optional.of("AADSTS65001")));

        page.press("browser-sign-in").awaitText("advice-title", "Your organisation has to allow");

        assertThat(window.robot().lookup("AADSTS65001").tryQuery()).isPresent();
        assertThat(page.isShown("browser-sign-in")).isTrue();
        assertThat(used).isEmpty();
    }

    @Test
    void aFailureCanBeReported() throws Exception {
        toSignIn().awaitShown("browser-sign-in");
        person.ends(
                new SignInResult.Failed(Cause.OAUTH_ADMIN_CONSENT, "login.example.net", Optional.of("AADSTS65001")));
        page.press("browser-sign-in").awaitShown("copy-report");

        page.press("hide-address").press("copy-report").awaitShown("notice");

        assertThat(desktop.copied)
                .singleElement()
                .asString()
                .contains("oauth-admin-consent", "AADSTS65001", "imap.example.org, port 993", "a…@example.org")
                .doesNotContain("ada@");
    }

    @Test
    void anotherAccountIsAskedAboutAndTheNextTryLetsChoose() throws Exception {
        toSignIn().awaitShown("browser-sign-in");
        person.ends(new SignInResult.OtherAccount(tokens("bobs"), "bob@example.net"));
        page.press("browser-sign-in").awaitText("advice-title", "The sign-in belongs to another account");
        assertThat(used).isEmpty();

        person.ends(new SignInResult.OtherAccount(tokens("alias"), "ada.l@example.net"));
        page.press("browser-sign-in").awaitText("browser-accept", "ada.l@example.net");
        page.press("browser-accept").awaitText("test-title", "Everything works");

        assertThat(person.asked()).extracting(SignInRequest::choosesAccount).containsExactly(false, true);
        assertThat(used).containsExactly("alias [OAUTH2]");
    }

    @Test
    void aProgramThatIsNotRegisteredIsNoDeadEnd() throws Exception {
        offer = Optional.of(SignInOffers.example(false));

        toSignIn().awaitShown("browser-only");

        assertThat(page.isShown("browser-sign-in") || page.isShown("test-reach"))
                .isFalse();
        assertThat(window.robot().lookup("#test").queryButton().isDefaultButton())
                .isTrue();
        page.press("test")
                .await(WizardPage.TEST)
                .press("back")
                .press("skip-test")
                .await(WizardPage.DONE);
    }

    @Test
    void aRefusedTokenLeadsBackToTheBrowser() throws Exception {
        stubs.checker = (request, credentials, progress) -> used.isEmpty() && used.add("once")
                ? Samples.failed(request, Side.INCOMING, Stage.AUTH, Cause.OAUTH_TOKEN_REJECTED, Optional.empty())
                : Samples.passed(request, progress);
        toSignIn().awaitShown("browser-sign-in");
        person.ends(new SignInResult.Done(tokens("stale")));
        page.press("browser-sign-in").awaitShown("sign-in-again");
        assertThat(page.isShown("test-password")).isFalse();
        person.ends(new SignInResult.Done(tokens("fresh")));
        page.press("sign-in-again").awaitText("test-title", "Everything works");

        assertThat(person.asked()).hasSize(2);
    }

    private WizardRobot toSignIn() throws Exception {
        return page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS).toSignIn();
    }

    private static Tokens tokens(String access) {
        return new Tokens(Secret.of(access), Optional.empty());
    }
}
