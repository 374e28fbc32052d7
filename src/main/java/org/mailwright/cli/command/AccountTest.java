package org.mailwright.cli.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailwright.account.FoundAccount;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Credentials;
import org.mailwright.check.LogOnRules;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.Progress;
import org.mailwright.cli.account.PasswordPrompt;
import org.mailwright.cli.account.ResolvedAccount;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.ProviderName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Secret;
import org.mailwright.repair.AccountCheck;

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
        boolean allowPlaintext =
                context.services().policy().plaintext() && context.options().has("--allow-plaintext");
        boolean logsOn = !context.options().has("--no-log-on");
        var refusal = check.refusal().filter(_ -> logsOn && !allowPlaintext);
        if (refusal.isPresent()) {
            context.warn("cli.plaintext");
            return refusal;
        }
        var credentials =
                logsOn ? credentials(new ResolvedAccount(check.settings(), Provenance.MANUAL)) : Optional.of(nothing());
        if (credentials.isEmpty()) return Optional.empty();
        var usual = check.request(
                known.flatMap(Candidate::provider).map(ProviderName::id),
                context.messages().locale().toLanguageTag(),
                allowPlaintext);
        var request = usual.withExtras(usual.extras().withLogOn(rules(logsOn)));
        try (var progress = Progress.of(context, context.say("cli.check.checking"))) {
            return Optional.of(context.services()
                    .checker(context.network())
                    .check(request, credentials.get(), event -> CheckCommand.follow(event, progress, context)));
        }
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
