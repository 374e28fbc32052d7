package org.mailwright.ui;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Credentials;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Secret;
import org.mailwright.model.Side;
import org.mailwright.profile.Profile;
import org.mailwright.ui.page.WizardPage;
import org.mailwright.ui.signin.BrowserStep;
import org.mailwright.ui.signin.SignInNavigator;
import org.mailwright.ui.test.TestNavigator;
import org.mailwright.ui.test.TestStep;

/** Navigates between the sign-in, the test and the export. */
final class TestFlow implements SignInNavigator, TestNavigator {

    private final WizardSteps steps;
    private final TestPlans plans;
    private final PageHistory history;
    private final Notices notices;
    private final InstantSource clock;
    private Optional<AccountSettings> tested = Optional.empty();

    TestFlow(WizardSteps steps, TestPlans plans, PageHistory history, Notices notices, InstantSource clock) {
        this.steps = steps;
        this.plans = plans;
        this.history = history;
        this.notices = notices;
        this.clock = clock;
        steps.signIn().browser().stateProperty().subscribe(this::signedIn);
    }

    @Override
    public void testNext() {
        testAfter(Duration.ZERO);
    }

    @Override
    public void testAfter(Duration wait) {
        steps.account().filter(_ -> steps.signIn().isReady()).ifPresent(account -> {
            tested = Optional.of(account);
            steps.removal().forget();
            steps.test().start(plans.test(account, wait), steps.signIn().credentials(account));
            history.go(WizardPage.TEST);
        });
    }

    @Override
    public void testWithoutLogOn() {
        steps.account().ifPresent(account -> {
            tested = Optional.empty();
            steps.removal().forget();
            steps.test().start(plans.reach(account), Credentials.same(Secret.of("")));
            history.go(WizardPage.TEST);
        });
    }

    @Override
    public void removeMessage() {
        steps.test()
                .report()
                .ifPresent(report -> report.messageId()
                        .ifPresent(id -> steps.removal()
                                .start(plans.removal(report, id), steps.signIn().credentials(report.settings()))));
    }

    @Override
    public void applySuggestion() {
        steps.test().report().flatMap(CheckReport::suggestion).ifPresent(suggestion -> {
            steps.settings().apply(suggestion);
            testNext();
        });
    }

    @Override
    public void signInAgain() {
        steps.test().cancel();
        history.backTo(WizardPage.SIGN_IN);
        steps.signIn().browser().forget();
        steps.signIn().browser().start();
    }

    @Override
    public void changeSettings() {
        steps.test().cancel();
        history.backTo(WizardPage.SETTINGS);
    }

    @Override
    public void changeAddress() {
        steps.test().cancel();
        history.backTo(WizardPage.ADDRESS);
    }

    @Override
    public void announce(String sentence) {
        notices.show(sentence);
    }

    /** Goes on to the export; settings that passed no test are exported as untested. */
    @Override
    public void finish() {
        steps.account().ifPresent(account -> {
            steps.signIn().browser().cancel();
            steps.test().cancel();
            steps.done().show(profile(account));
            history.go(WizardPage.DONE);
        });
    }

    /** After a sign-in in the browser nothing is left to type: goes on to the test. */
    private void signedIn(BrowserStep.State state) {
        if (state instanceof BrowserStep.State.SignedIn && history.isAt(WizardPage.SIGN_IN)) testNext();
    }

    private Profile profile(AccountSettings account) {
        var now = clock.instant();
        var passed = steps.test().report().filter(_ -> steps.test().isPassed() && tested.equals(Optional.of(account)));
        return new Profile(
                passed.map(CheckReport::settings).orElse(account),
                now,
                steps.settings().source(Side.INCOMING).code(),
                passed.map(report -> TestStep.tested(report, now)));
    }
}
