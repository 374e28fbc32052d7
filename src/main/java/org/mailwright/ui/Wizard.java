package org.mailwright.ui;

import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.mailwright.detect.Detection;
import org.mailwright.licences.Component;
import org.mailwright.licences.Components;
import org.mailwright.model.EmailAddress;
import org.mailwright.ui.address.AddressNavigator;
import org.mailwright.ui.done.DoneNavigator;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.ProfileOpener;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.page.WizardPage;
import org.mailwright.ui.search.SearchNavigator;
import org.mailwright.ui.settings.SettingsNavigator;

/** Controls the order of the pages and passes values from one to the next. On the FX thread. */
final class Wizard implements AddressNavigator, SearchNavigator, SettingsNavigator, DoneNavigator, AutoCloseable {

    private final Background background;
    private final WizardSteps steps;
    private final PageHistory history = new PageHistory();
    private final Notices notices = new Notices();
    private final ReportOrigin origin;
    private final TestFlow flow;
    private final String oneAtATime;
    private final CurrentAccount account;
    private Background.Job reading = () -> {};

    Wizard(WindowServices services, Background background, Desktop desktop, InstantSource clock) {
        this.background = background;
        oneAtATime = services.messages().get("app.drop.one");
        steps = WizardSteps.create(services, background, desktop, this::load, this::found);
        account = new CurrentAccount(steps.states());
        origin = new ReportOrigin(
                steps.settings(),
                steps.signIn().browser(),
                services.organisation().policy(),
                services.messages().locale());
        var plans = new TestPlans(
                steps.settings(),
                steps.options(),
                steps.signIn(),
                services.organisation().policy().secondLogOn(),
                services.messages(),
                origin);
        flow = new TestFlow(steps, plans, history, notices, clock);
        steps.opening().refusalProperty().subscribe(refusal -> refusal.ifPresentOrElse(notices::show, notices::hide));
    }

    /** Reads the list of components off the FX thread. */
    void components(Consumer<List<Component>> then) {
        reading.cancel();
        reading = background.run(Components::bundled, then);
    }

    WizardSteps steps() {
        return steps;
    }

    /** The navigator of the sign-in and the test page. */
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
                || steps.removal().isRunning()
                || steps.repair().isRunning()
                || steps.people().isRunning();
    }

    /** Whether closing the window would lose input. */
    boolean holdsWork() {
        return !steps.address().isEmpty() && !steps.done().isSaved();
    }

    @Override
    public void find() {
        ready().ifPresent(whose -> {
            account.use(whose);
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
            account.use(whose);
            steps.search().cancel();
            steps.settings().byHand(whose);
            history.go(WizardPage.SETTINGS);
        });
    }

    @Override
    public void announce(String sentence) {
        flow.announce(sentence);
    }

    @Override
    public void open(Path file) {
        if (!isBusy()) steps.opening().open(file);
    }

    @Override
    public void repair() {
        history.go(WizardPage.REPAIR);
    }

    @Override
    public void people() {
        history.go(WizardPage.PEOPLE);
    }

    /** Whether files that are dragged over the window can be dropped. */
    boolean takes(List<File> files) {
        return !files.isEmpty() && !isBusy();
    }

    /** Opens the dropped file; of several, none is. */
    boolean drop(List<File> files) {
        if (!takes(files)) return false;
        if (files.size() > 1) {
            notices.show(oneAtATime);
            return false;
        }
        var file = files.getFirst().toPath();
        if (history.isAt(WizardPage.REPAIR)) steps.repair().open(file);
        else if (history.isAt(WizardPage.PEOPLE)) steps.people().open(file);
        else steps.opening().open(file);
        return true;
    }

    @Override
    public void signInNext() {
        steps.account().ifPresent(account -> {
            steps.signIn().show(account, steps.settings().chosen(), origin.now());
            history.go(WizardPage.SIGN_IN);
        });
    }

    @Override
    public void anotherAccount() {
        steps.done().keep();
        steps.address().addressProperty().set("");
        history.restart();
    }

    @Override
    public void back() {
        steps.search().cancel();
        steps.signIn().browser().cancel();
        steps.test().cancel();
        steps.repair().leave();
        steps.people().cancel();
        history.back();
    }

    /** Cancels running work. */
    void cancel() {
        steps.signIn().browser().cancel();
        steps.test().cancel();
        steps.removal().forget();
        steps.repair().leave();
        steps.people().cancel();
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
                && account.is(detection.address())
                && detection.outcome() instanceof Detection.Outcome.Found(var candidates)) {
            steps.settings().offer(detection.address(), candidates);
            steps.test().forget();
            if (history.hasSeen(WizardPage.SETTINGS)) back();
            else history.go(WizardPage.SETTINGS);
        }
    }

    private void load(ProfileOpener.Reading.Opened opened) {
        var settings = opened.profile().settings();
        account.replace(settings.address());
        steps.address().nameProperty().set(settings.displayName());
        steps.address().addressProperty().set(settings.address().display());
        steps.settings().load(settings, opened.evidence());
        history.restart();
        history.go(WizardPage.SETTINGS);
        if (!opened.remarks().isEmpty()) notices.show(String.join(" ", opened.remarks()));
    }

    /** The typed address; empty unless name and address are valid. */
    private Optional<EmailAddress> ready() {
        return steps.address().address().filter(_ -> steps.address().isReady());
    }
}
