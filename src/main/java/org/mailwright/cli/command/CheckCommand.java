package org.mailwright.cli.command;

import java.time.Duration;
import java.util.Optional;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.CheckOptions;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Credentials;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.Progress;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.OutgoingLogin;
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
                .option("--incoming", "imap|pop3:HOST:PORT:tls|starttls|none")
                .option("--outgoing", "HOST:PORT:tls|starttls|none")
                .option("--username", "NAME")
                .option("--smtp-username", "NAME")
                .option("--smtp-auth", "same|own|none")
                .option("--auth", "password|oauth2")
                .option("--oauth-clients", "FILE")
                .flag("--device-code")
                .flag("--allow-plaintext")
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
                new CheckAnswer(context).withoutSettings(Cause.INPUT_INVALID, Optional.empty());
            }
            throw stop;
        }
    }

    private static int check(CommandContext context) throws CommandException, InterruptedException {
        var overrides = SettingsOverrides.of(context.options());
        ReportFile.wanted(context);
        var to = recipient(context);
        var wait = context.options().text("--await-arrival");
        var patience = wait.isPresent() ? Seconds.parse("--await-arrival", wait.get()) : CheckRequest.USUAL_WAIT;
        return switch (new AccountResolver(context)
                .find(AccountTarget.parse(context.options().word()), overrides)) {
            case AccountResolver.Result.Missing(var detection) -> new CheckAnswer(context).missing(detection);
            case AccountResolver.Result.Have(var account) ->
                check(overrides.auth().isPresent() ? account : account.forPassword(), to, patience, context);
        };
    }

    private static int check(
            ResolvedAccount account, Optional<EmailAddress> to, Duration patience, CommandContext context)
            throws CommandException, InterruptedException {
        boolean allowed = context.services().policy().plaintext();
        boolean allowPlaintext = allowed && context.options().has("--allow-plaintext");
        var plaintext = account.plaintextSide();
        if (plaintext.isPresent() && !allowPlaintext) {
            context.warn(allowed ? "cli.plaintext" : "policy.plaintext");
            return new CheckAnswer(context)
                    .refused(account, plaintext.get(), Stage.TLS, Cause.DISCO_PLAINTEXT_SERVERS, Optional.empty());
        }
        var objection = new ServerConsent(context).missing(account, allowPlaintext);
        if (objection.isPresent()) {
            context.warn("cli.consent.missing");
            var side = account.sides().iterator().next();
            return new CheckAnswer(context).refused(account, side, Stage.DETECT, objection.get(), Optional.empty());
        }
        var request = new CheckRequest(
                account.settings(),
                account.sides(),
                to.orElse(account.settings().address()),
                patience,
                allowPlaintext,
                account.origin().provider().map(provider -> provider.id()),
                context.messages().locale().toLanguageTag(),
                extras(account, context));
        var checker = context.services().checker(context.network());
        return switch (new BrowserLogin(context).of(account)) {
            case BrowserLogin.Result.NotWanted() -> {
                try (var credentials = new PasswordPrompt(context).ask(account)) {
                    yield check(checker, request, credentials, account, context);
                }
            }
            case BrowserLogin.Result.SignedIn(var signedIn) -> {
                try (signedIn;
                        var credentials = Credentials.same(signedIn.tokens().access())) {
                    yield check(signedIn.checker(checker), request, credentials, account, context);
                }
            }
            case BrowserLogin.Result.Failed(var failure, var provider) ->
                new CheckAnswer(context).signInFailed(failure, provider, account);
        };
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

    private static CheckOptions extras(ResolvedAccount account, CommandContext context) throws CommandException {
        var patience = context.options().text("--retry-greylisted");
        boolean relay = context.options().has("--test-open-relay");
        if (relay && account.settings().outgoingLogin() != OutgoingLogin.NONE) context.warn("cli.relay.log-on");
        return CheckOptions.NONE
                .withRemoval(context.options().has("--remove-message"))
                .withRelayTest(relay)
                .withGreylisting(
                        patience.isPresent() ? Seconds.positive("--retry-greylisted", patience.get()) : Duration.ZERO);
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

    private static Optional<EmailAddress> recipient(CommandContext context) throws CommandException {
        var typed = context.options().text("--to");
        if (typed.isEmpty()) return Optional.empty();
        return Optional.of(EmailAddress.parse(typed.get())
                .orElseThrow(() -> CommandException.invalid("cli.bad-address", typed.get())));
    }
}
