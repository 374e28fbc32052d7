package org.mailwright.ui;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.catalog.Hint;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckOptions;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.LogOnRules;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Provenance;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.text.Messages;
import org.mailwright.ui.settings.SettingsStep;
import org.mailwright.ui.settings.TestOptions;
import org.mailwright.ui.signin.SignInStep;
import org.mailwright.ui.test.TestPlan;

/** Builds what the test page runs from what was entered on the pages before it. */
final class TestPlans {

    private final SettingsStep settings;
    private final TestOptions options;
    private final SignInStep signIn;
    private final Messages messages;
    private final boolean secondLogOn;
    private final ReportOrigin origin;

    /** @param secondLogOn whether a test may go on after a refused log-on */
    TestPlans(
            SettingsStep settings,
            TestOptions options,
            SignInStep signIn,
            boolean secondLogOn,
            Messages messages,
            ReportOrigin origin) {
        this.secondLogOn = secondLogOn;
        this.settings = settings;
        this.options = options;
        this.signIn = signIn;
        this.messages = messages;
        this.origin = origin;
    }

    /**
     * A whole test.
     *
     * @param wait how long before it begins
     */
    TestPlan test(AccountSettings account, Duration wait) {
        var sides = signIn.wantedProperty().get().testable();
        var open = settings.openSides();
        // A test that finds out the encryption already tries twice.
        UnaryOperator<AccountChecker> way = open.isEmpty() ? signIn.way(account) : UnaryOperator.identity();
        var request = request(
                signIn.tried(account),
                sides,
                options.recipient(account.address()),
                sides.size() == 2 ? CheckRequest.USUAL_WAIT : Duration.ZERO,
                options.checkOptions().withAfter(wait).withLogOn(logOn()).withSwitchedOff(switchedOff()));
        return new TestPlan(request, open, way, origin.now());
    }

    /** A test of everything up to the log-on. */
    TestPlan reach(AccountSettings account) {
        var sides = Stream.of(Side.values())
                .filter(side -> account.server(side).isPresent())
                .collect(Collectors.toSet());
        var request =
                request(account, sides, account.address(), Duration.ZERO, CheckOptions.NONE.withLogOn(LogOnRules.NONE));
        return new TestPlan(request, settings.openSides(), UnaryOperator.identity(), origin.now());
    }

    private LogOnRules logOn() {
        return LogOnRules.USUAL.withNameGiven(settings.isNameGiven()).withOnce(!secondLogOn);
    }

    private Set<Protocol> switchedOff() {
        return Hint.switchedOff(settings.chosen().map(Candidate::hints).orElse(List.of()));
    }

    /** A check that only finds the message of an earlier test and removes it. */
    CheckRequest removal(CheckReport report, String messageId) {
        var account = report.settings();
        return request(
                account,
                Set.of(Side.INCOMING),
                account.address(),
                Duration.ZERO,
                CheckOptions.NONE.withSought(messageId).withRemoval(true));
    }

    private CheckRequest request(
            AccountSettings account, Set<Side> sides, EmailAddress to, Duration arrival, CheckOptions checkOptions) {
        return new CheckRequest(
                account,
                sides,
                to,
                arrival,
                settings.consent().acceptsPlaintextProperty().get(),
                settings.chosen().map(Candidate::provenance).flatMap(Provenance::catalogId),
                messages.locale().toLanguageTag(),
                checkOptions);
    }
}
