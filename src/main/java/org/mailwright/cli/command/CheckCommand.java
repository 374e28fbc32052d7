package org.mailwright.cli.command;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Credentials;
import org.mailwright.check.OpenEncryptionChecker;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.Progress;
import org.mailwright.cli.account.AccountResolver;
import org.mailwright.cli.account.AccountTarget;
import org.mailwright.cli.account.BrowserLogin;
import org.mailwright.cli.account.PasswordPrompt;
import org.mailwright.cli.account.ResolvedAccount;
import org.mailwright.cli.account.Seconds;
import org.mailwright.cli.account.ServerConsent;
import org.mailwright.cli.account.SettingsOverrides;
import org.mailwright.detect.ProviderName;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Secret;
import org.mailwright.model.Stage;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Tests an account live. */
final class CheckCommand implements Command {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return CommandHelp.of(messages, name(), "ADDRESS|PROFILE [OPTIONS]")
                .footer()
                .word("ADDRESS|PROFILE")
                .flag("--password-stdin")
                .option("--to", "ADDRESS")
                .flag("--no-send")
                .option("--await-arrival", "S")
                .option("--incoming", "imap|pop3:HOST:PORT:tls|starttls|none|auto")
                .option("--outgoing", "HOST:PORT:tls|starttls|none|auto")
                .option("--username", "NAME")
                .option("--smtp-username", "NAME")
                .option("--smtp-auth", "same|own|none")
                .option("--auth", "password|password-encrypted|oauth2|none")
                .option("--oauth-clients", "FILE")
                .flag("--device-code")
                .flag("--paste-redirect")
                .flag("--allow-plaintext")
                .flag("--no-log-on")
                .flag("--one-attempt")
                .option("--sender", "ADDRESS")
                .flag("--remove-message")
                .option("--retry-greylisted", "S")
                .flag("--test-open-relay")
                .option("--report", "FILE.txt|FILE.json")
                .flag("--nagios")
                .option("--metrics", "FILE.prom")
                .withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException, InterruptedException {
        try {
            return check(context);
        } catch (CommandException stop) {
            if (context.json() && stop.isInvalid()) {
                new CheckAnswer(context)
                        .withoutSettings(
                                stop.reason(),
                                Optional.empty(),
                                context.options().word());
            }
            throw stop;
        }
    }

    private static int check(CommandContext context) throws CommandException, InterruptedException {
        context.services().expectCheck();
        var overrides = SettingsOverrides.of(context.options());
        ReportFile.wanted(context);
        var plan = new Plan(overrides, address("--to", context), address("--sender", context));
        var wait = context.options().text("--await-arrival");
        var patience = wait.isPresent() ? Seconds.parse("--await-arrival", wait.get()) : CheckRequest.USUAL_WAIT;
        return switch (new AccountResolver(context)
                .find(AccountTarget.parse(context.options().word()), overrides)) {
            case AccountResolver.Result.Missing(var detection) -> new CheckAnswer(context).missing(detection);
            case AccountResolver.Result.Have(var found) -> {
                var account = plan.sender().map(found::withSender).orElse(found);
                yield check(overrides.auth().isPresent() ? account : account.forPassword(), plan, patience, context);
            }
        };
    }

    /** What the options ask for besides the account. */
    private record Plan(SettingsOverrides overrides, Optional<EmailAddress> to, Optional<EmailAddress> sender) {}

    private static int check(ResolvedAccount account, Plan plan, Duration patience, CommandContext context)
            throws CommandException, InterruptedException {
        var from = account.settings().from();
        if (from.breaksDotRule()) context.warn("cli.address.dots", from);
        boolean logsOn = !context.options().has("--no-log-on");
        boolean allowed = context.services().policy().plaintext();
        boolean allowPlaintext = allowed && context.options().has("--allow-plaintext");
        var refusal = logsOn ? refusal(account, allowed, allowPlaintext, context) : OptionalInt.empty();
        if (refusal.isPresent()) return refusal.getAsInt();
        var request = new CheckRequest(
                account.settings(),
                account.sides(),
                plan.to().orElse(account.settings().address()),
                patience,
                allowPlaintext,
                account.provenance().provider().flatMap(ProviderName::catalogId),
                context.messages().locale().toLanguageTag(),
                CheckExtras.of(account, plan.overrides(), context));
        UnaryOperator<AccountChecker> open =
                checker -> plan.overrides().openSides().isEmpty()
                        ? checker
                        : new OpenEncryptionChecker(checker, plan.overrides().openSides());
        var checker = context.services().checker(context.network());
        if (!logsOn) {
            try (var nothing = Credentials.same(Secret.of(""))) {
                return check(open.apply(checker), request, nothing, account, context);
            }
        }
        return switch (new BrowserLogin(context).of(account)) {
            case BrowserLogin.Result.NotWanted() -> {
                try (var credentials = new PasswordPrompt(context).ask(account)) {
                    yield check(open.apply(checker), request, credentials, account, context);
                }
            }
            case BrowserLogin.Result.SignedIn(var signedIn) -> {
                try (signedIn;
                        var credentials = Credentials.same(signedIn.tokens().access())) {
                    yield check(open.apply(signedIn.checker(checker)), request, credentials, account, context);
                }
            }
            case BrowserLogin.Result.Failed(var failure, var provider) ->
                new CheckAnswer(context).signInFailed(failure, provider, account);
        };
    }

    /** The exit code of a check that ends before a password is asked for, because it must not go to these servers. */
    private static OptionalInt refusal(
            ResolvedAccount account, boolean allowed, boolean allowPlaintext, CommandContext context)
            throws CommandException {
        var forbidden = context.services().policy().forbidden(account.settings(), account.sides());
        if (forbidden.isPresent()) {
            return OptionalInt.of(new CheckAnswer(context)
                    .refused(account, forbidden.get(), Stage.DETECT, Cause.SERVER_NOT_ALLOWED, Optional.empty()));
        }
        var plaintext = account.plaintextSide();
        if (plaintext.isPresent() && !allowPlaintext) {
            context.warn(allowed ? "cli.plaintext" : "policy.plaintext");
            return OptionalInt.of(new CheckAnswer(context)
                    .refused(account, plaintext.get(), Stage.TLS, Cause.DISCO_PLAINTEXT_SERVERS, Optional.empty()));
        }
        var objection = new ServerConsent(context).missing(account, allowPlaintext);
        if (objection.isEmpty()) return OptionalInt.empty();
        context.warn("cli.consent.missing");
        var side = account.sides().iterator().next();
        return OptionalInt.of(
                new CheckAnswer(context).refused(account, side, Stage.DETECT, objection.get(), Optional.empty()));
    }

    private static int check(
            AccountChecker checker,
            CheckRequest request,
            Credentials credentials,
            ResolvedAccount account,
            CommandContext context)
            throws CommandException, InterruptedException {
        try (var progress = Progress.of(context, context.say("cli.check.checking"))) {
            var report = checker.check(request, credentials, event -> follow(event, progress, context));
            return new CheckAnswer(context).report(report, account);
        }
    }

    static void follow(CheckEvent event, Progress progress, CommandContext context) {
        switch (event) {
            case CheckEvent.Began(var side, var stage) ->
                progress.show(
                        context.wording().of(side) + ": " + context.wording().of(stage));
            case CheckEvent.Waiting(var whole, var left) -> {
                var words = context.say("cli.check.waiting", left.toSeconds());
                progress.show(words);
                if (left.equals(whole)) progress.log(() -> words);
            }
            case CheckEvent.Ended(var finding) ->
                progress.log(() -> "%s %s %s %s %d ms %s"
                        .formatted(
                                finding.side().code(),
                                finding.stage().code(),
                                finding.status().code(),
                                finding.cause().code(),
                                finding.took().toMillis(),
                                finding.reply().orElse("").replace("\n", " | "))
                        .strip());
        }
    }

    private static Optional<EmailAddress> address(String option, CommandContext context) throws CommandException {
        var typed = context.options().text(option);
        if (typed.isEmpty()) return Optional.empty();
        return Optional.of(EmailAddress.parse(typed.get())
                .orElseThrow(() -> CommandException.invalid("cli.bad-address", typed.get())));
    }
}
