package org.mailwright.cli.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.CheckOptions;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Credentials;
import org.mailwright.check.Finding;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.Progress;
import org.mailwright.cli.view.DetectionJson;
import org.mailwright.cli.view.DetectionText;
import org.mailwright.cli.view.ReportJson;
import org.mailwright.cli.view.ReportText;
import org.mailwright.detect.Detection;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.signin.SignInResult;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import picocli.CommandLine.Model.CommandSpec;

/** Tests an account live. */
final class CheckCommand implements Command {

    private static final String HTTPS = "443";

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
                .flag("--allow-plaintext")
                .flag("--remove-message")
                .option("--retry-greylisted", "S")
                .flag("--test-open-relay")
                .option("--report", "FILE.txt|FILE.json")
                .withCommonOptions();
    }

    @Override
    public int run(CommandContext call) throws CommandException, InterruptedException {
        try {
            return check(call);
        } catch (CommandException stop) {
            if (call.json() && stop.isInvalid()) {
                call.out().json(json -> {
                    ReportJson.withoutSettings(json, Cause.INPUT_INVALID, Optional.empty());
                    call.helpDesk(json);
                });
            }
            throw stop;
        }
    }

    private static int check(CommandContext call) throws CommandException, InterruptedException {
        var wishes = SettingsOverrides.of(call.options());
        ReportFile.wanted(call);
        var to = recipient(call);
        var wait = call.options().text("--await-arrival");
        var patience = wait.isPresent() ? Seconds.parse("--await-arrival", wait.get()) : CheckRequest.USUAL_WAIT;
        return switch (new AccountResolver(call).find(AccountTarget.parse(call.options().word()), wishes)) {
            case AccountResolver.Result.Missing(var detection) -> tellMissing(detection, call);
            case AccountResolver.Result.Have(var account) ->
                check(wishes.auth().isPresent() ? account : account.forPassword(), to, patience, call);
        };
    }

    private static int check(ResolvedAccount account, Optional<EmailAddress> to, Duration patience, CommandContext call)
            throws CommandException, InterruptedException {
        boolean allowed = call.tools().policy().plaintext();
        boolean allowPlaintext = allowed && call.options().has("--allow-plaintext");
        var plaintext = account.plaintextSide();
        if (plaintext.isPresent() && !allowPlaintext) {
            call.warn(allowed ? "cli.plaintext" : "policy.plaintext");
            return tell(
                    refused(account, plaintext.get(), Stage.TLS, Cause.DISCO_PLAINTEXT_SERVERS, Optional.empty()),
                    account,
                    call);
        }
        var objection = new ServerConsent(call).missing(account, allowPlaintext);
        if (objection.isPresent()) {
            call.warn("cli.consent.missing");
            var side = account.sides().iterator().next();
            return tell(refused(account, side, Stage.DETECT, objection.get(), Optional.empty()), account, call);
        }
        var request = new CheckRequest(
                account.settings(),
                account.sides(),
                to.orElse(account.settings().address()),
                patience,
                allowPlaintext,
                account.origin().provider().map(provider -> provider.id()),
                call.messages().locale().toLanguageTag(),
                extras(account, call));
        var checker = call.tools().checker(call.network());
        return switch (new BrowserLogin(call).of(account)) {
            case BrowserLogin.Result.NotWanted() -> {
                try (var credentials = new PasswordPrompt(call).ask(account)) {
                    yield check(checker, request, credentials, account, call);
                }
            }
            case BrowserLogin.Result.SignedIn(var signedIn) -> {
                try (signedIn;
                        var credentials = Credentials.same(signedIn.tokens().access())) {
                    yield check(signedIn.checker(checker), request, credentials, account, call);
                }
            }
            case BrowserLogin.Result.Failed(var failure, var provider) -> tell(failure, provider, account, call);
        };
    }

    private static int check(
            AccountChecker checker, CheckRequest request, Credentials credentials, ResolvedAccount account, CommandContext call)
            throws CommandException, InterruptedException {
        try (var progress = Progress.of(call, call.say("cli.check.checking"))) {
            return tell(checker.check(request, credentials, event -> follow(event, progress, call)), account, call);
        }
    }

    private static CheckOptions extras(ResolvedAccount account, CommandContext call) throws CommandException {
        var patience = call.options().text("--retry-greylisted");
        boolean relay = call.options().has("--test-open-relay");
        if (relay && account.settings().outgoingLogin() != OutgoingLogin.NONE) call.warn("cli.relay.log-on");
        return CheckOptions.NONE
                .withRemoval(call.options().has("--remove-message"))
                .withRelayTest(relay)
                .withGreylisting(
                        patience.isPresent() ? Seconds.positive("--retry-greylisted", patience.get()) : Duration.ZERO);
    }

    private static int tell(SignInResult.Failed failure, String provider, ResolvedAccount account, CommandContext call) throws CommandException {
        if (call.json()) {
            var side = account.sides().iterator().next();
            return tell(refused(account, side, Stage.OAUTH, failure.cause(), failure.words()), account, call);
        }
        var address = account.settings().address().display();
        call.out().line(address);
        if (failure.words().isPresent())
            call.out().line("  " + failure.host() + ": " + failure.words().get());
        var subject = new Subject(failure.host(), HTTPS, address, provider, List.of());
        new DetectionText(call).print(call.wording().of(failure.cause(), subject));
        new DetectionText(call).print(account.origin().hints());
        return ExitCode.CHECK_FAILED;
    }

    private static void follow(CheckEvent event, Progress progress, CommandContext call) {
        switch (event) {
            case CheckEvent.Began(var side, var stage) ->
                progress.show(call.wording().of(side) + ": " + call.wording().of(stage));
            case CheckEvent.Waiting(var whole, var left) -> {
                var words = call.say("cli.check.waiting", left.toSeconds());
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

    private static int tell(CheckReport report, ResolvedAccount account, CommandContext call) throws CommandException {
        var file = ReportFile.wanted(call);
        if (file.isPresent()) file.get().write(report, account.origin(), call);
        if (call.json()) {
            call.out().json(json -> {
                ReportJson.write(json, report, account.origin());
                if (report.outcome() == Outcome.FAIL) call.helpDesk(json);
            });
        } else {
            new ReportText(call).print(report, account.origin());
        }
        if (call.verbose()) report.trace().transcript().forEach(call.out()::remark);
        return report.outcome() == Outcome.FAIL ? ExitCode.CHECK_FAILED : ExitCode.FINE;
    }

    private static int tellMissing(Detection detection, CommandContext call) throws CommandException {
        var cause = DetectionJson.cause(detection.outcome());
        if (call.json()) {
            call.out().json(json -> {
                ReportJson.withoutSettings(
                        json, cause == Cause.NONE ? Cause.DISCO_NOT_FOUND : cause, Optional.of(Stage.DETECT));
                call.helpDesk(json);
            });
        } else {
            new DetectionText(call).print(detection);
        }
        return DetectCommand.exit(detection);
    }

    /** The report of a check that ended before any server was spoken to. */
    private static CheckReport refused(ResolvedAccount account, Side side, Stage stage, Cause cause, Optional<String> reply) {
        return new CheckReport(new CheckReport.Conclusion(Outcome.FAIL, cause, Optional.of(side), Optional.of(stage), Optional.empty(), List.of()), List.of(new Finding(side, stage, Finding.Status.FAIL, cause, reply, Duration.ZERO)), account.settings(), new CheckReport.Delivery(Optional.empty(), Optional.empty()), new CheckReport.Trace(List.of(), Duration.ZERO, Optional.empty()));
    }

    private static Optional<EmailAddress> recipient(CommandContext call) throws CommandException {
        var typed = call.options().text("--to");
        if (typed.isEmpty()) return Optional.empty();
        return Optional.of(
                EmailAddress.parse(typed.get()).orElseThrow(() -> CommandException.invalid("cli.bad-address", typed.get())));
    }
}
