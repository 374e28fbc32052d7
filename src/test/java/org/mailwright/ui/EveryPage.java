package org.mailwright.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.detect.Detection;
import org.mailwright.detect.ProviderName;
import org.mailwright.export.guide.Device;
import org.mailwright.export.guide.Guides;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.Secret;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.signin.SignInOffers;
import org.mailwright.signin.SignInResult;
import org.mailwright.signin.Tokens;
import org.mailwright.ui.page.PracticeAccount;
import org.mailwright.ui.page.SignInLookup;
import org.mailwright.ui.page.WizardPage;

/** Walks a window of 640 x 480 at twice the text size through every page, everything on it unfolded. */
final class EveryPage extends PageWalk {

    private static final Path ACCOUNTS =
            Path.of("src/test/resources/org/mailwright/account/fixtures/outlook/profile.reg");

    private static final Path PEOPLE = Path.of("src/test/resources/org/mailwright/ui/people.csv");

    private final CountDownLatch searched = new CountDownLatch(1);
    private final CountDownLatch tested = new CountDownLatch(1);

    /**
     * A walk.
     *
     * @param look is told on the FX thread of each page's name and the window's root
     */
    EveryPage(Locale language, BiConsumer<String, Parent> look) throws IOException {
        super(look);
        stubs.language = language;
        stubs.practice = Optional.of(new PracticeAccount(Samples.ADA, "practice"));
        stubs.organisation = Samples.organisation();
    }

    void walk() throws Exception {
        open();
        address();
        repair();
        people();
        searches();
        settings();
        signIn();
        test();
        fire("test-next");
        page.await(WizardPage.DONE).awaitShown("mail-iphone");
        look("done");
        fire("place-others");
        fire("program-thunderbird");
        page.awaitEnabled("save");
        look("done, a file");
        fire("done-list");
        fire("done-start");
        answers();
    }

    private void answers() throws Exception {
        for (var id : Guides.ids().toList()) {
            var phone = Guides.find(id).orElseThrow().device() == Device.PHONE;
            fire(phone ? "place-phone" : "place-computer");
            fire("mail-" + id);
            page.awaitShown("answer");
            look("done, " + id);
            fire("done-start");
        }
    }

    /** The page for an account that stopped working, from nothing found to a good test. */
    private void people() throws Exception {
        fire("people");
        page.awaitShown("people-format-json");
        desktop.list = Optional.of(PEOPLE);
        fire("people-list");
        page.awaitShown("people-preview");
        unfold();
        look("people");
        fire("back");
    }

    private void repair() throws Exception {
        fire("repair");
        page.awaitShown("repair-look");
        look("repair");
        fire("repair-look");
        FxThread.until(() -> !robot.lookup("#repair-found .card").queryAll().isEmpty());
        look("no accounts");
        desktop.accountFile = Optional.of(ACCOUNTS);
        fire("repair-open");
        page.awaitShown("repair-list");
        FxThread.run(() ->
                robot.lookup("#repair-list").queryListView().getSelectionModel().select(0));
        page.awaitShown("repair-password");
        unfold();
        look("accounts");
        page.fill("repair-password", "secret");
        fire("repair-test");
        page.awaitShown("repair-conclusion");
        look("account to change");
        stubs.checker = (request, credentials, progress) -> Samples.passed(request, progress);
        FxThread.run(() ->
                robot.lookup("#repair-list").queryListView().getSelectionModel().select(1));
        page.fill("repair-password", "secret");
        fire("repair-test");
        FxThread.until(() -> !robot.lookup("#repair-result .good").queryAll().isEmpty());
        look("program fails");
        fire("back");
    }

    private void address() throws Exception {
        page.press("find");
        look("address");
        fire("explain-open");
        page.fill("explain-message", "535 5.7.8 authentication failed");
        fire("explain-go");
        page.awaitShown("advice-title");
        look("explain");
    }

    private void searches() throws Exception {
        stubs.detector = (address, options, heard) -> {
            searched.await();
            return Samples.notFound();
        };
        page.address("Ada", "ada@example.org").await(WizardPage.SEARCHING);
        look("searching");
        searched.countDown();
        page.awaitShown("search-again");
        look("nothing found");
        stubs.detector = (address, options, heard) -> new Detection(
                address,
                new Detection.Outcome.Refused(
                        new ProviderName("example", "Example Mail"),
                        Samples.trusted().hints()),
                List.of(),
                Samples.QUICK);
        fire("search-again");
        page.awaitShown("search-again");
        look("refused");
        stubs.detector =
                (address, options, heard) -> Samples.found(Samples.hinted(), Samples.untrusted(), Stubs.guess());
        fire("search-again");
        page.await(WizardPage.SETTINGS);
    }

    private void settings() {
        FxThread.run(() -> {
            node("candidate-2", ToggleButton.class).setSelected(true);
            this.<Protocol>choose("incoming-protocol", Protocol.POP3);
            this.<OutgoingLogin>choose("outgoing-login", OutgoingLogin.OWN);
            node("more", TitledPane.class).setExpanded(true);
            node("leave", CheckBox.class).setSelected(true);
        });
        fire("settings-next");
        look("settings");
        FxThread.run(() -> node("candidate-1", ToggleButton.class).setSelected(true));
    }

    private void signIn() throws Exception {
        desktop.capsLock = true;
        fire("settings-next");
        page.await(WizardPage.SIGN_IN).fill("password", "secret");
        look("sign in");
    }

    private void test() throws Exception {
        stubs.checker = (request, credentials, progress) -> {
            tested.await();
            return Samples.failed(
                    request,
                    Side.INCOMING,
                    Stage.AUTH,
                    Cause.AUTH_BAD_CREDENTIALS,
                    Optional.of(new Suggestion(Samples.pop3(), true)));
        };
        fire("test");
        page.await(WizardPage.TEST).awaitShown("test-cancel");
        look("test running");
        tested.countDown();
        page.awaitShown("verdict");
        unfold();
        look("test failed");
        fire("test-explain");
        look("test explain");
        stubs.checker = (request, credentials, progress) -> Samples.passed(request, progress);
        fire("test-again");
        page.awaitShown("arrived");
        unfold();
        look("test passed");
    }

    /** The sign-in page of an account that is signed in to in the browser. */
    void walkBrowser() throws Exception {
        stubs.detector = (address, options, heard) -> Samples.found(Samples.signingIn(AuthMethod.OAUTH2));
        var person = new StubSignIn();
        stubs.signIns = new SignInLookup(() -> person, () -> person, (_, _) -> Optional.of(SignInOffers.example(true)));
        open();
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        fire("settings-next");
        page.await(WizardPage.SIGN_IN).awaitShown("browser-sign-in");
        look("browser offered");
        fire("browser-sign-in");
        page.awaitShown("browser-waiting");
        page.awaitEnabled("browser-copy");
        unfold();
        look("browser waiting");
        fire("browser-code");
        page.awaitShown("code");
        look("code");
        fire("browser-cancel");
        page.awaitShown("browser-sign-in");
        fire("browser-sign-in");
        page.awaitShown("browser-waiting");
        person.ends(new SignInResult.OtherAccount(
                new Tokens(Secret.of("x"), Optional.empty()), "somebody.else.altogether@another.example.org"));
        page.awaitShown("browser-accept");
        look("another account");
        person.ends(new SignInResult.Failed(
                Cause.OAUTH_ADMIN_CONSENT, "login.example.net", Optional.of("AADSTS65001: consent is missing")));
        fire("browser-sign-in");
        page.awaitShown("copy-report");
        look("sign-in failed");
    }
}
