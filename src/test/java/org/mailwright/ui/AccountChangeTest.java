package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.mailwright.check.CheckRequest;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Source;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Secret;
import org.mailwright.model.Side;
import org.mailwright.profile.Profile;
import org.mailwright.signin.SignInOffers;
import org.mailwright.signin.SignInResult;
import org.mailwright.signin.Tokens;
import org.mailwright.ui.page.InlineBackground;
import org.mailwright.ui.page.SignInLookup;
import org.mailwright.ui.page.WizardPage;

/** Back, another address, Enter: nothing of the first account is left. The wizard alone, without a window. */
class AccountChangeTest {

    private static final String ADA = "ada@example.org";
    private static final String BOB = "bob@example.net";

    private final Stubs stubs = new Stubs();
    private final Queue<Runnable> fxThread = new ArrayDeque<>();
    private final List<String> sent = new ArrayList<>();
    private final Wizard wizard = new Wizard(
            stubs.services(), InlineBackground.create(fxThread::add), new FakeDesktop(), () -> Instant.EPOCH);
    private final WizardSteps steps = wizard.steps();
    private Candidate candidate = Samples.trusted();

    AccountChangeTest() {
        stubs.detector = (address, _, _) ->
                new Detection(address, new Detection.Outcome.Found(List.of(candidate)), List.of(), Samples.QUICK);
        stubs.checker = (request, credentials, progress) -> {
            sent.add(address(request) + " " + new String(credentials.incoming().characters()));
            return Samples.passed(request, progress);
        };
    }

    @Test
    void aPasswordDoesNotGoToAnotherAccountsServers() {
        toSignIn(ADA);
        steps.signIn().passwordProperty().set("Ada's");

        toSignIn(BOB);
        test();

        assertThat(steps.signIn().passwordProperty().get()).isEmpty();
        assertThat(wizard.pageProperty().get()).isEqualTo(WizardPage.SIGN_IN);
        assertThat(sent).isEmpty();
    }

    @Test
    void theSameAddressKeepsItsPassword() {
        toSignIn(ADA);
        steps.signIn().passwordProperty().set("Ada's");

        toSignIn(ADA);
        test();

        assertThat(sent).containsExactly(ADA + " Ada's");
    }

    @Test
    void aTokenDoesNotGoToAnotherAccountsServers() {
        candidate = Samples.signingIn(AuthMethod.OAUTH2, AuthMethod.APP_PASSWORD);
        var person = new StubSignIn();
        stubs.signIns = new SignInLookup(() -> person, () -> person, (_, _) -> Optional.of(SignInOffers.example(true)));
        toSignIn(ADA);
        person.ends(new SignInResult.Done(new Tokens(Secret.of("Ada's token"), Optional.empty())));
        steps.signIn().browser().start();
        settle();
        assertThat(sent).containsExactly(ADA + " Ada's token");

        toSignIn(BOB);
        test();

        assertThat(sent).hasSize(1);
    }

    @Test
    void consentToOneAccountsServersIsNoneToAnothers() {
        candidate = Samples.untrusted();
        type(ADA);
        steps.settings().consent().trustsProperty().set(true);
        wizard.signInNext();
        assertThat(wizard.pageProperty().get()).isEqualTo(WizardPage.SIGN_IN);

        type(BOB);
        wizard.signInNext();

        assertThat(wizard.pageProperty().get()).isEqualTo(WizardPage.SETTINGS);
    }

    @Test
    void aResultIsNotExportedWithAnotherAccount() {
        toSignIn(ADA);
        steps.signIn().passwordProperty().set("Ada's");
        test();
        assertThat(steps.test().isPassed()).isTrue();

        toSignIn(BOB);
        wizard.flow().finish();

        assertThat(steps.test().report()).isEmpty();
        assertThat(exported().tested()).isEmpty();
        assertThat(exported().settings().address()).hasToString(BOB);
    }

    @Test
    void aSearchThatFailsShowsNothingOfTheAddressBefore() {
        type(ADA);
        stubs.detector = (_, _, _) -> Samples.notFound();

        type(BOB);
        wizard.byHand();

        assertThat(wizard.pageProperty().get()).isEqualTo(WizardPage.SETTINGS);
        assertThat(steps.settings().chosen()).isEmpty();
        assertThat(steps.settings().source(Side.INCOMING)).isEqualTo(Source.MANUAL);
        assertThat(steps.account()).isEmpty();
    }

    @Test
    void aProfileOfTheSameAddressNamesItsOwnServersAndGetsNoPassword() {
        toSignIn(ADA);
        steps.signIn().passwordProperty().set("Ada's");
        var settings = AccountSettings.of(Samples.ADA, Samples.pop3(), Samples.smtp());
        stubs.profiles = (_, _) -> Samples.opened(new Profile(settings, Instant.EPOCH, "manual", Optional.empty()));

        wizard.open(java.nio.file.Path.of("ada.mailwright"));
        settle();
        wizard.signInNext();
        test();

        assertThat(sent).isEmpty();
        assertThat(steps.signIn().passwordProperty().get()).isEmpty();
    }

    @Test
    void aSearchOfTheAddressBeforeIsNotTakenForThisOnes() {
        steps.address().addressProperty().set(ADA);
        wizard.find();
        var late = List.copyOf(fxThread);
        fxThread.clear();
        wizard.back();
        steps.address().addressProperty().set(BOB);
        wizard.find();

        late.forEach(Runnable::run);

        assertThat(wizard.pageProperty().get()).isEqualTo(WizardPage.SEARCHING);
    }

    private Profile exported() {
        return steps.done().profileProperty().get().orElseThrow();
    }

    /** From wherever the wizard is to the settings of an address. */
    private void type(String address) {
        while (wizard.pageProperty().get() != WizardPage.ADDRESS) wizard.back();
        steps.address().addressProperty().set(address);
        wizard.find();
        settle();
    }

    private void toSignIn(String address) {
        type(address);
        wizard.signInNext();
        settle();
    }

    private void test() {
        wizard.flow().testNext();
        settle();
    }

    /** Delivers what the background has done. */
    private void settle() {
        while (!fxThread.isEmpty()) fxThread.remove().run();
    }

    private static String address(CheckRequest request) {
        return request.settings().address().toString();
    }
}
