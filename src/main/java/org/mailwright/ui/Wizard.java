package org.mailwright.ui;

import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.mailwright.detect.Detection;
import org.mailwright.model.EmailAddress;
import org.mailwright.profile.Profile;
import org.mailwright.ui.address.AddressNavigator;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.page.WizardPage;
import org.mailwright.ui.search.SearchNavigator;
import org.mailwright.ui.settings.SettingsNavigator;

/** Knows the order of the pages and what one hands to the next. On the FX thread. */
final class Wizard implements AddressNavigator, SearchNavigator, SettingsNavigator, AutoCloseable {

    private final WizardSteps steps;
    private final PageHistory history = new PageHistory();
    private final Notices notices = new Notices();
    private final TestFlow flow;

    Wizard(WindowServices services, Background background, Desktop desktop, InstantSource clock) {
        steps = WizardSteps.create(services, background, desktop, this::load, this::found);
        var plans = new TestPlans(steps.settings(), steps.options(), steps.signIn(), services.messages());
        flow = new TestFlow(steps, plans, history, notices, clock);
        steps.opening().refusalProperty().subscribe(refusal -> refusal.ifPresentOrElse(notices::show, notices::hide));
    }

    WizardSteps steps() {
        return steps;
    }

    /** What the sign-in and the test page ask. */
    TestFlow flow() {
        return flow;
    }

    Notices notices() {
        return notices;
    }

    ReadOnlyObjectProperty<WizardPage> pageProperty() {
        return history.shownProperty();
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
        steps.account().ifPresent(account -> {
            var settings = steps.settings();
            steps.signIn().show(account, settings.chosen(), ReportOrigin.of(settings));
            history.go(WizardPage.SIGN_IN);
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

    /** Deletes the files that were opened in other programs. Any thread. */
    @Override
    public void close() {
        steps.done().close();
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
}
