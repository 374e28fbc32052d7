package org.mailwright.ui;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mailwright.check.CheckReport;
import org.mailwright.detect.Detection;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Side;
import org.mailwright.profile.Profile;
import org.mailwright.ui.address.AddressNavigator;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.page.WizardPage;
import org.mailwright.ui.search.SearchNavigator;
import org.mailwright.ui.settings.SettingsNavigator;
import org.mailwright.ui.signin.BrowserStep;
import org.mailwright.ui.signin.SignInNavigator;
import org.mailwright.ui.test.TestNavigator;
import org.mailwright.ui.test.TestStep;

/** Knows the order of the pages and what one hands to the next. On the FX thread. */
final class Wizard implements AddressNavigator, SearchNavigator, SettingsNavigator, SignInNavigator, TestNavigator {

    private final InstantSource clock;
    private final WizardSteps steps;
    private final TestPlans plans;
    private final PageHistory history = new PageHistory();
    private final ReadOnlyObjectWrapper<Optional<String>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<AccountSettings> tested = Optional.empty();

    Wizard(WindowServices services, Background background, Desktop desktop, InstantSource clock) {
        this.clock = clock;
        steps = WizardSteps.create(services, background, desktop, this::load, this::found);
        plans = new TestPlans(steps.settings(), steps.options(), steps.signIn(), services.messages());
        steps.signIn().browser().stateProperty().subscribe(this::signedIn);
        steps.opening().refusalProperty().subscribe(notice::set);
    }

    WizardSteps steps() {
        return steps;
    }

    ReadOnlyObjectProperty<WizardPage> pageProperty() {
        return history.shownProperty();
    }

    /** What is said above the page for a while. */
    ReadOnlyObjectProperty<Optional<String>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    @Override
    public void announce(String sentence) {
        notice.set(Optional.empty()); // so that the same sentence is shown again
        notice.set(Optional.of(sentence));
    }

    /** Whether a search, a sign-in, a test or a removal runs, which leaving would cancel. */
    boolean isBusy() {
        return steps.search().isRunning()
                || steps.signIn().browser().isRunning()
                || steps.test().isRunning()
                || steps.removal().isRunning();
    }

    /** Whether leaving the program would lose what was typed. */
    boolean holdsWork() {
        return !steps.address().isEmpty() && !steps.done().isSaved();
    }

    @Override
    public void find() {
        ready().ifPresent(whose -> {
            if (steps.settings().address().equals(Optional.of(whose))) history.go(WizardPage.SETTINGS);
            else searchFor(whose);
        });
    }

    @Override
    public void searchAgain() {
        steps.settings().address().ifPresent(this::searchFor);
    }

    @Override
    public void byHand() {
        ready().ifPresent(whose -> {
            steps.search().cancel();
            steps.settings().byHand(whose);
            history.go(WizardPage.SETTINGS);
        });
    }

    @Override
    public void open(Path file) {
        if (!isBusy()) steps.opening().open(file);
    }

    /** Whether files that are held over the window may be dropped there. */
    boolean takes(List<File> files) {
        return !files.isEmpty() && !isBusy();
    }

    /** Opens the first of the dropped files. */
    boolean drop(List<File> files) {
        if (!takes(files)) return false;
        steps.opening().open(files.getFirst().toPath());
        return true;
    }

    @Override
    public void signInNext() {
        current().ifPresent(account -> {
            steps.signIn().show(account, steps.settings().chosen());
            history.go(WizardPage.SIGN_IN);
        });
    }

    @Override
    public void testNext() {
        testAfter(Duration.ZERO);
    }

    @Override
    public void testAfter(Duration wait) {
        current().filter(_ -> steps.signIn().isReady()).ifPresent(account -> {
            tested = Optional.of(account);
            steps.removal().forget();
            steps.test().start(plans.test(account, wait), steps.signIn().credentials(account));
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
    public void signInAgain() {
        steps.test().cancel();
        history.backTo(WizardPage.SIGN_IN);
        steps.signIn().browser().forget();
        steps.signIn().browser().start();
    }

    /** After a sign-in in the browser nothing is left to type: goes on to the test. */
    private void signedIn(BrowserStep.State state) {
        if (state instanceof BrowserStep.State.SignedIn && history.isAt(WizardPage.SIGN_IN)) testNext();
    }

    @Override
    public void applySuggestion() {
        steps.test().report().flatMap(CheckReport::suggestion).ifPresent(suggestion -> {
            steps.settings().mend(suggestion);
            testNext();
        });
    }

    @Override
    public void changeSettings() {
        steps.test().cancel();
        history.backTo(WizardPage.SETTINGS);
    }

    /** Goes on to the export; settings that passed no test are exported as untested. */
    @Override
    public void finish() {
        current().ifPresent(account -> {
            steps.signIn().browser().cancel();
            steps.test().cancel();
            steps.done().show(profile(account));
            history.go(WizardPage.DONE);
        });
    }

    @Override
    public void back() {
        steps.search().cancel();
        steps.signIn().browser().cancel();
        steps.test().cancel();
        history.back();
    }

    /** Cancels what runs. */
    void cancel() {
        steps.signIn().browser().cancel();
        steps.test().cancel();
        steps.removal().forget();
        if (steps.search().isRunning()) back();
    }

    private void searchFor(EmailAddress whose) {
        steps.search().start(whose);
        history.go(WizardPage.SEARCHING);
    }

    private void found(Detection detection) {
        if (history.isAt(WizardPage.SEARCHING)
                && detection.outcome() instanceof Detection.Outcome.Found(var candidates)) {
            steps.settings().offer(detection.address(), candidates);
            steps.test().forget();
            if (history.hasSeen(WizardPage.SETTINGS)) back();
            else history.go(WizardPage.SETTINGS);
        }
    }

    private void load(Profile profile) {
        var account = profile.settings();
        steps.address().nameProperty().set(account.displayName());
        steps.address().addressProperty().set(account.address().display());
        steps.settings().load(account);
        steps.test().forget();
        steps.signIn().forget();
        history.restart();
        history.go(WizardPage.SETTINGS);
    }

    /** The address that is typed, once name and address are fit to be used. */
    private Optional<EmailAddress> ready() {
        return steps.address().address().filter(_ -> steps.address().isReady());
    }

    private Optional<AccountSettings> current() {
        return steps.settings().settings(steps.address().name());
    }

    private Profile profile(AccountSettings account) {
        var now = clock.instant();
        var passed = steps.test().report().filter(_ -> steps.test().isPassed() && tested.equals(Optional.of(account)));
        return new Profile(
                passed.map(CheckReport::settings).orElse(account),
                now,
                steps.settings().originCode(Side.INCOMING),
                passed.map(report -> TestStep.tested(report, now)));
    }
}
