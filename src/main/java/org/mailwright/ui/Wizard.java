package org.mailwright.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.profile.Profile;

/** Knows the order of the steps, and what one hands to the next. */
final class Wizard {

    private final Parts parts;
    private final InstantSource clock;
    private final AddressStep address;
    private final OpenStep opening;
    private final ExplainStep explain;
    private final SearchStep search;
    private final SettingsStep settings;
    private final SignInStep signIn;
    private final TestStep test;
    private final DoneStep done;
    private final ReadOnlyObjectWrapper<Stop> at = new ReadOnlyObjectWrapper<>(Stop.ADDRESS);
    private final Deque<Stop> trail = new ArrayDeque<>();
    private Optional<AccountSettings> tested = Optional.empty();

    Wizard(Parts parts, Background background, Desk desk, InstantSource clock) {
        this.parts = parts;
        this.clock = clock;
        address = new AddressStep(parts.typos(), background);
        opening = new OpenStep(parts.profiles(), background, this::load);
        explain = new ExplainStep(parts.replies(), background);
        search = new SearchStep(parts.detector(), background, this::found);
        settings = new SettingsStep(new Consent(parts.registrable()));
        signIn = new SignInStep(new BrowserStep(
                parts.signIns(), background, desk::browse, parts.wording().closingPage()));
        signIn.browser().stateProperty().subscribe(this::signedIn);
        test = new TestStep(parts.checker(), background);
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

    TestStep test() {
        return test;
    }

    DoneStep done() {
        return done;
    }

    /** Whether something runs that leaving would break off. */
    boolean isBusy() {
        return search.isRunning() || signIn.browser().isRunning() || test.isRunning();
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

    void signInNext() {
        current().ifPresent(account -> {
            signIn.show(account, settings.chosen());
            go(Stop.SIGN_IN);
        });
    }

    void testNext() {
        current().filter(_ -> signIn.isReady()).ifPresent(account -> {
            tested = Optional.of(account);
            var open = settings.openSides();
            // Whoever finds out the way of encryption tries twice already.
            UnaryOperator<AccountChecker> way = open.isEmpty() ? signIn.way(account) : UnaryOperator.identity();
            test.start(request(signIn.tried(account)), signIn.credentials(account), open, way);
            go(Stop.TEST);
        });
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

    private CheckRequest request(AccountSettings account) {
        var sides = signIn.wantedProperty().get().testable();
        return new CheckRequest(
                account,
                sides,
                account.address(),
                sides.size() == 2 ? CheckRequest.USUAL_WAIT : Duration.ZERO,
                settings.consent().acceptsPlaintextProperty().get(),
                settings.chosen().flatMap(Candidate::provider).map(Candidate.ProviderName::id),
                parts.messages().locale().toLanguageTag());
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
