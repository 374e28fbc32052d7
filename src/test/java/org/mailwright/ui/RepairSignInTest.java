package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.account.Computer;
import org.mailwright.account.program.AccountSearch;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Secret;
import org.mailwright.signin.SignInOffers;
import org.mailwright.signin.SignInResult;
import org.mailwright.signin.Tokens;
import org.mailwright.ui.page.SignInLookup;
import org.mailwright.ui.page.WizardPage;

/** An account of Thunderbird that signs in in the browser: signed in to and tested on the page for accounts that fail. */
class RepairSignInTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final StubSignIn person = new StubSignIn();
    private final List<String> used = new CopyOnWriteArrayList<>();
    private boolean registered = true;

    @TempDir
    private Path home;

    @BeforeEach
    void open() throws TimeoutException, IOException {
        profile("imap.example.org");
        var stubs = window.stubs();
        stubs.accounts = new AccountSearch(new Computer(Computer.Kind.LINUX, home, Map.of()), Optional.empty());
        stubs.detector = (address, _, _) -> Samples.found(address, Samples.signingIn(AuthMethod.OAUTH2));
        stubs.signIns =
                new SignInLookup(() -> person, () -> person, (_, _) -> Optional.of(SignInOffers.example(registered)));
        stubs.checker = (request, credentials, progress) -> {
            used.add(new String(credentials.incoming().characters()) + " "
                    + request.awaitArrival().isZero());
            return Samples.passed(request, progress);
        };
        window.open();
    }

    @Test
    void theSignInStartsAWholeTest() throws Exception {
        look().awaitShown("browser-sign-in").press("browser-sign-in").awaitShown("browser-waiting");
        assertThat(window.robot().lookup("#repair-test").queryButton().isDisabled())
                .isTrue();

        person.ends(new SignInResult.Done(token()));

        page.awaitText("repair-conclusion", "signing in worked");
        assertThat(used).containsExactly("the-token false");
    }

    /** The program may be changed meanwhile, and a token is for the servers that it was got for. */
    @Test
    void noTokenGoesToAServerThatWasChangedMeanwhile() throws Exception {
        look().awaitShown("browser-sign-in").press("browser-sign-in").awaitShown("browser-waiting");
        profile("imap.evil.example");

        person.ends(new SignInResult.Done(token()));

        FxThread.until(() -> page.isShown("repair-conclusion") && !page.isShown("browser-waiting"));
        assertThat(used).isEmpty();
    }

    @Test
    void aFailureIsSaidAndTheServersCanStillBeReached() throws Exception {
        look().awaitShown("browser-sign-in").press("browser-sign-in").awaitShown("browser-waiting");
        person.ends(new SignInResult.Failed(Cause.OAUTH_DENIED, "login.example.net", Optional.empty()));

        page.awaitShown("browser-sign-in").press("repair-test").awaitShown("repair-conclusion");

        assertThat(used).containsExactly(" true");
    }

    @Test
    void leavingThePageEndsTheSignIn() throws Exception {
        look().awaitShown("browser-sign-in").press("browser-sign-in").awaitShown("browser-waiting");

        page.press("back").await(WizardPage.ADDRESS);

        person.awaitLeft();
    }

    @Test
    void whereNoSignInCanBeginNoneIsOffered() throws Exception {
        registered = false;

        look();

        assertThat(page.isShown("browser-sign-in")).isFalse();
        assertThat(page.isShown("browser-only")).isFalse();
    }

    private WizardRobot look() throws Exception {
        page.press("repair").awaitShown("repair-look").press("repair-look").awaitShown("repair-about");
        FxThread.until(
                () -> !window.robot().lookup("#repair-test").queryButton().isDisabled());
        return page;
    }

    private static Tokens token() {
        return new Tokens(Secret.of("the-token"), Optional.empty());
    }

    private void profile(String host) throws IOException {
        new ThunderbirdProfile(home, "ada@example.org")
                .write(
                        new ThunderbirdProfile.Server(host, 993, 3, 10),
                        new ThunderbirdProfile.Server("smtp.example.org", 465, 3, 10));
    }
}
