package org.mailwright.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detector;
import org.mailwright.detect.ProviderName;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ProgramVersion;
import org.mailwright.ui.address.AddressStep;
import org.mailwright.ui.address.OpenProfileStep;
import org.mailwright.ui.done.DoneStep;
import org.mailwright.ui.explain.ExplainStep;
import org.mailwright.ui.page.AccountState;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.ProfileOpener;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.people.PeopleStep;
import org.mailwright.ui.repair.RepairStep;
import org.mailwright.ui.repair.Repairs;
import org.mailwright.ui.report.ReportStep;
import org.mailwright.ui.search.SearchStep;
import org.mailwright.ui.settings.ConsentForm;
import org.mailwright.ui.settings.PasteStep;
import org.mailwright.ui.settings.SettingsStep;
import org.mailwright.ui.settings.TestOptions;
import org.mailwright.ui.signin.BrowserStep;
import org.mailwright.ui.signin.SignInStep;
import org.mailwright.ui.test.RemovalStep;
import org.mailwright.ui.test.TestModel;
import org.mailwright.ui.test.TestStep;

/** The state of every page. */
record WizardSteps(
        AddressStep address,
        OpenProfileStep opening,
        ExplainStep explain,
        SearchStep search,
        SettingsStep settings,
        PasteStep paste,
        TestOptions options,
        SignInStep signIn,
        TestModel testing,
        DoneStep done,
        RepairStep repair,
        PeopleStep people) {

    /**
     * The steps of a new window.
     *
     * @param opened takes a profile that was opened
     * @param searched takes the result of each completed search
     */
    static WizardSteps create(
            WindowServices services,
            Background background,
            Desktop desktop,
            Consumer<ProfileOpener.Reading.Opened> opened,
            Consumer<Detection> searched) {
        var policy = services.organisation().policy();
        var settings = new SettingsStep(new ConsentForm(services.registrable(), policy.plaintext()));
        var address = new AddressStep(services.typos(), background, policy);
        Supplier<Clock> clock = Clock::systemDefaultZone; // read when it is asked: the first zone takes a while
        var explain = new ExplainStep(
                services.replies(), services.catalog(), () -> clue(address, settings), background, clock);
        var signIn = new SignInStep(new BrowserStep(
                services.signIns(),
                background,
                desktop::browse,
                services.wording().closingPage()));
        var testing = new TestModel(
                new TestStep(services.checker(), background),
                new ReportStep(services.messages(), services.wording(), background, desktop, clock),
                new RemovalStep(services.checker(), background),
                explain,
                signIn.passwordProperty());
        return new WizardSteps(
                address,
                new OpenProfileStep(services.profiles(), address::address, background, opened),
                explain,
                new SearchStep(() -> detector(services), background, searched),
                settings,
                new PasteStep(settings, background),
                new TestOptions(settings),
                signIn,
                testing,
                new DoneStep(services.exporters(), services.messages().locale(), background, desktop),
                Repairs.step(services, background, desktop::browse),
                new PeopleStep(
                        services.exporters(),
                        policy,
                        ProgramVersion.NAME + " " + services.messages().locale().toLanguageTag(),
                        background));
    }

    /** Asked off the FX thread: loads the list of public suffixes there, which the consent asks on the FX thread. */
    private static Detector detector(WindowServices services) {
        var _ = services.registrable().apply(DomainName.of("example.org"));
        return services.detector().get();
    }

    /** Every step that holds what belongs to one account. */
    List<AccountState> states() {
        return List.of(explain, search, settings, paste, options, signIn, testing, done, repair);
    }

    private static ExplainStep.Clue clue(AddressStep address, SettingsStep settings) {
        var typed = address.address();
        var found = settings.chosen().filter(_ -> settings.address().equals(typed));
        return new ExplainStep.Clue(
                found.flatMap(Candidate::provider).map(ProviderName::id), typed.map(EmailAddress::domain));
    }

    /** The account; empty unless everything that was entered is valid. */
    Optional<AccountSettings> account() {
        return settings.settings(address.name());
    }

    TestStep test() {
        return testing.test();
    }

    RemovalStep removal() {
        return testing.removal();
    }
}
