package org.mailwright.cli.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mailwright.account.FoundAccount;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Credentials;
import org.mailwright.check.LogOnRules;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.Progress;
import org.mailwright.cli.account.BrowserLogin;
import org.mailwright.cli.account.PasswordPrompt;
import org.mailwright.cli.account.ResolvedAccount;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.ProviderName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Secret;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.repair.AccountCheck;
import org.mailwright.signin.SignInOffer;

/**
 * Tests found accounts as they are set, one after the other. The password is asked for once for each address: two programs
 * with the same account need one.
 */
final class AccountTest implements AutoCloseable {

    private final CommandContext context;
    private final Map<EmailAddress, Credentials> passwords = new HashMap<>();
    private final List<Credentials> asked = new ArrayList<>();
    private boolean failed;

    AccountTest(CommandContext context) {
        this.context = context;
    }

    /** Whether a test so far has failed. */
    boolean hasFailed() {
        return failed;
    }

    /**
     * Tests one account.
     *
     * @param known what is right for it, whose provider's replies are read with that in mind
     * @return empty if too little is known of it for a test, which is said
     */
    Optional<CheckReport> test(FoundAccount account, Optional<Candidate> known)
            throws CommandException, InterruptedException {
        var check =
                AccountCheck.of(account).map(each -> context.options().has("--no-send") ? each.withoutSending() : each);
        if (check.isEmpty()) {
            context.warn("cli.accounts.untestable", named(account));
            return Optional.empty();
        }
        context.admit(check.get().settings().address());
        var report = report(check.get(), known);
        report.filter(one -> one.outcome() == CheckReport.Outcome.FAIL).ifPresent(_ -> failed = true);
        return report;
    }

    private Optional<CheckReport> report(AccountCheck check, Optional<Candidate> known)
            throws CommandException, InterruptedException {
        boolean allowPlaintext = allowsPlaintext();
        boolean logsOn = !context.options().has("--no-log-on");
        var refusal = check.refusal().filter(_ -> logsOn && !allowPlaintext);
        if (refusal.isPresent()) {
            context.warn("cli.plaintext");
            return refusal;
        }
        if (logsOn && check.byBrowser()) return Optional.of(byBrowser(check, known));
        var credentials =
                logsOn ? credentials(new ResolvedAccount(check.settings(), Provenance.MANUAL)) : Optional.of(nothing());
        if (credentials.isEmpty()) return Optional.empty();
        return Optional.of(report(check, known, rules(logsOn), credentials.get(), UnaryOperator.identity()));
    }

    private CheckReport report(
            AccountCheck check,
            Optional<Candidate> known,
            LogOnRules rules,
            Credentials credentials,
            UnaryOperator<AccountChecker> way)
            throws CommandException, InterruptedException {
        var usual = check.request(
                known.flatMap(Candidate::provider).map(ProviderName::id),
                context.messages().locale().toLanguageTag(),
                allowsPlaintext());
        var request = usual.withExtras(usual.extras().withLogOn(rules));
        try (var progress = Progress.of(context, context.say("cli.check.checking"))) {
            return way.apply(context.services().checker(context.network()))
                    .check(request, credentials, event -> CheckCommand.follow(event, progress, context));
        }
    }

    /** Signs in in the browser where there is a registration for it; otherwise the test ends before the sign-in. */
    private CheckReport byBrowser(AccountCheck check, Optional<Candidate> known)
            throws CommandException, InterruptedException {
        var account = new ResolvedAccount(
                check.settings(), known.map(Candidate::provenance).orElse(Provenance.MANUAL));
        var browser = new BrowserLogin(context);
        boolean ready = browser.offer(account).filter(SignInOffer::isReady).isPresent();
        return switch (ready ? browser.of(account) : new BrowserLogin.Result.NotWanted()) {
            case BrowserLogin.Result.SignedIn(var signedIn) -> {
                try (signedIn;
                        var token = Credentials.same(signedIn.tokens().access())) {
                    yield report(check.withToken(), known, rules(true), token, signedIn::checker);
                }
            }
            case BrowserLogin.Result.Failed(var failure, var _) ->
                CheckReport.refused(check.settings(), side(check), Stage.OAUTH, failure.cause(), failure.words());
            case BrowserLogin.Result.NotWanted() -> {
                context.warn("account.by-browser");
                yield report(check, known, LogOnRules.NONE, nothing(), UnaryOperator.identity());
            }
        };
    }

    private static Side side(AccountCheck check) {
        return check.sides().contains(Side.INCOMING) ? Side.INCOMING : Side.OUTGOING;
    }

    private boolean allowsPlaintext() {
        return context.services().policy().plaintext() && context.options().has("--allow-plaintext");
    }

    /** The program gives the user name, so that no other form of it is tried. */
    private LogOnRules rules(boolean logsOn) {
        return logsOn
                ? LogOnRules.USUAL
                        .withNameGiven(true)
                        .withOnce(context.options().has("--one-attempt")
                                || !context.services().policy().secondLogOn())
                : LogOnRules.NONE;
    }

    private Credentials nothing() {
        var none = Credentials.same(Secret.of(""));
        asked.add(none);
        return none;
    }

    /** Empty, and said, if the passwords on standard input have run out. */
    private Optional<Credentials> credentials(ResolvedAccount account) throws CommandException {
        var address = account.settings().address();
        var known = Optional.ofNullable(passwords.get(address));
        if (known.isPresent()) return known;
        context.warn(
                "cli.accounts.password-goes-to",
                account.servers().stream()
                        .map(server -> server.endpoint().host())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        try {
            var typed = new PasswordPrompt(context).ask(account);
            asked.add(typed);
            passwords.put(address, typed);
            return Optional.of(typed);
        } catch (CommandException e) {
            if (asked.isEmpty() || !e.isInvalid()) throw e;
            context.warn("cli.accounts.untested", address.display());
            return Optional.empty();
        }
    }

    private String named(FoundAccount account) {
        return account.email().map(EmailAddress::display).orElseGet(account::origin);
    }

    /** Wipes the passwords. */
    @Override
    public void close() {
        asked.forEach(Credentials::close);
    }
}
