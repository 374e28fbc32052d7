package org.mailwright.ui;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckReport;
import org.mailwright.detect.Detection;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.profile.Profile;

/** Knows the order of the steps, and what one hands to the next. */
final class Wizard {

    private final InstantSource clock;
    private final AddressStep address;
    private final OpenStep opening;
    private final ExplainStep explain;
    private final SearchStep search;
    private final SettingsStep settings;
    private final SignInStep signIn;
    private final TestWishes wishes;
    private final TestRequests requests;
    private final TestStep test;
    private final ReportStep report;
    private final RemovalStep removal;
    private final DoneStep done;
    private final ReadOnlyObjectWrapper<Stop> at = new ReadOnlyObjectWrapper<>(Stop.ADDRESS);
    private final Deque<Stop> trail = new ArrayDeque<>();
    private Optional<AccountSettings> tested = Optional.empty();

    Wizard(Parts parts, Background background, Desk desk, InstantSource clock) {
        this.clock = clock;
        address =
                new AddressStep(parts.typos(), background, parts.organisation().policy());
        opening = new OpenStep(parts.profiles(), background, this::load);
        explain = new ExplainStep(parts.replies(), background);
        search = new SearchStep(parts.detector(), background, this::found);
        settings = new SettingsStep(
                new Consent(parts.registrable(), parts.organisation().policy().plaintext()));
        wishes = new TestWishes(settings);
        requests = new TestRequests(settings, wishes, parts.messages());
        signIn = new SignInStep(new BrowserStep(
                parts.signIns(), background, desk::browse, parts.wording().closingPage()));
        signIn.browser().stateProperty().subscribe(this::signedIn);
        test = new TestStep(parts.checker(), background);
        report = new ReportStep(
                settings, parts.messages(), parts.wording(), background, desk, Clock.system(ZoneId.systemDefault()));
        removal = new RemovalStep(parts.checker(), background);
        done = new DoneStep(parts.exporters(), background, desk);
    }

    ReadOnlyObjectProperty<Stop> atProperty() {
        return at.getReadOnlyProperty();
    }

    AddressStep address() {
        return address;
    }

    OpenStep opening() {
        return opening;
    }

    ExplainStep explain() {
        return explain;
    }

    SearchStep search() {
        return search;
    }

    SettingsStep settings() {
        return settings;
    }

    SignInStep signIn() {
        return signIn;
    }

    TestWishes wishes() {
        return wishes;
    }

    RemovalStep removal() {
        return removal;
    }

    TestStep test() {
        return test;
    }

    ReportStep report() {
        return report;
    }

    DoneStep done() {
        return done;
    }

    /** Whether something runs that leaving would break off. */
    boolean isBusy() {
        return search.isRunning() || signIn.browser().isRunning() || test.isRunning() || removal.isRunning();
    }

    /** Whether leaving the program would lose what was typed. */
    boolean holdsWork() {
        return !address.isEmpty() && !done.isSaved();
    }

    /** From the address to its settings, which are kept where they are still those of the address. */
    void find() {
        address.address().filter(_ -> address.isReady()).ifPresent(whose -> {
            if (settings.address().equals(Optional.of(whose))) go(Stop.SETTINGS);
            else searchFor(whose);
        });
    }

    void searchAgain() {
        settings.address().ifPresent(this::searchFor);
    }

    void byHand() {
        address.address().filter(_ -> address.isReady()).ifPresent(whose -> {
            search.cancel();
            settings.byHand(whose);
            go(Stop.SETTINGS);
        });
    }

    void open(Path file) {
        if (!isBusy()) opening.open(file);
    }

    /** Whether files that are held over the window may be let go there. */
    boolean takes(List<File> files) {
        return !files.isEmpty() && !isBusy();
    }

    /** Opens the first of the files that were let go over the window. */
    boolean drop(List<File> files) {
        if (!takes(files)) return false;
        opening.open(files.getFirst().toPath());
        return true;
    }

    void signInNext() {
        current().ifPresent(account -> {
            signIn.show(account, settings.chosen());
            go(Stop.SIGN_IN);
        });
    }

    void testNext() {
        testAfter(Duration.ZERO);
    }

    /** Tests once a server that turned the message away for some minutes may be asked again. */
    void testAfter(Duration wait) {
        current().filter(_ -> signIn.isReady()).ifPresent(account -> {
            tested = Optional.of(account);
            removal.forget();
            var sides = signIn.wantedProperty().get().testable();
            var open = settings.openSides();
            // Whoever finds out the way of encryption tries twice already.
            UnaryOperator<AccountChecker> way = open.isEmpty() ? signIn.way(account) : UnaryOperator.identity();
            test.start(requests.test(signIn.tried(account), sides, wait), signIn.credentials(account), open, way);
            go(Stop.TEST);
        });
    }

    /** Removes the test message that has arrived, and nothing else. */
    void removeMessage() {
        test.report()
                .ifPresent(report -> report.messageId()
                        .ifPresent(id ->
                                removal.start(requests.removal(report, id), signIn.credentials(report.settings()))));
    }

    /** Back to the sign-in page in the browser, for a token that no longer does. */
    void signInAgain() {
        test.cancel();
        while (at.get() != Stop.SIGN_IN) back();
        signIn.browser().forget();
        signIn.browser().start();
    }

    /** Nothing more is to be typed: on to the test. */
    private void signedIn(BrowserStep.State state) {
        if (state instanceof BrowserStep.State.SignedIn && at.get() == Stop.SIGN_IN) testNext();
    }

    /** Takes over the change that the check proposed, and tests again. */
    void mend() {
        test.report().flatMap(CheckReport::suggestion).ifPresent(suggestion -> {
            settings.mend(suggestion);
            testNext();
        });
    }

    void changeSettings() {
        test.cancel();
        while (at.get() != Stop.SETTINGS) back();
    }

    /** On to the export; what no test has passed is exported as untested. */
    void finish() {
        current().ifPresent(account -> {
            signIn.browser().cancel();
            test.cancel();
            done.show(profile(account));
            go(Stop.DONE);
        });
    }

    void back() {
        search.cancel();
        signIn.browser().cancel();
        test.cancel();
        if (!trail.isEmpty()) at.set(trail.pop());
    }

    /** Breaks off what runs. */
    void stop() {
        signIn.browser().cancel();
        test.cancel();
        removal.forget();
        if (search.isRunning()) back();
    }

    private void go(Stop stop) {
        var from = at.get();
        if (from == stop) return;
        if (from != Stop.SEARCHING) trail.push(from);
        at.set(stop);
    }

    private void searchFor(EmailAddress whose) {
        search.start(whose);
        go(Stop.SEARCHING);
    }

    private void found(Detection detection) {
        if (at.get() == Stop.SEARCHING && detection.outcome() instanceof Detection.Outcome.Found(var candidates)) {
            settings.offer(detection.address(), candidates);
            test.forget();
            if (trail.contains(Stop.SETTINGS)) back();
            else go(Stop.SETTINGS);
        }
    }

    private void load(Profile profile) {
        var account = profile.settings();
        address.nameProperty().set(account.displayName());
        address.addressProperty().set(account.address().display());
        settings.load(account);
        test.forget();
        signIn.forget();
        trail.clear();
        at.set(Stop.ADDRESS);
        go(Stop.SETTINGS);
    }

    private Optional<AccountSettings> current() {
        return settings.settings(address.name());
    }

    private Profile profile(AccountSettings account) {
        var now = clock.instant();
        var report = test.report().filter(_ -> test.isPassed() && tested.equals(Optional.of(account)));
        return new Profile(
                report.map(CheckReport::settings).orElse(account),
                now,
                settings.incoming().originProperty().get().code(),
                report.map(passed -> TestStep.tested(passed, now)));
    }
}
