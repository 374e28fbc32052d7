package org.mailwright.cli.command;

import java.util.List;
import java.util.Optional;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.account.BrowserLogin;
import org.mailwright.cli.account.DetectionRun;
import org.mailwright.cli.account.ResolvedAccount;
import org.mailwright.cli.view.DetectionJson;
import org.mailwright.cli.view.DetectionText;
import org.mailwright.cli.view.Monitoring;
import org.mailwright.cli.view.ReportJson;
import org.mailwright.cli.view.ReportText;
import org.mailwright.detect.Detection;
import org.mailwright.detect.ProviderName;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.remedy.Remedies;
import org.mailwright.signin.SignInResult;
import org.mailwright.text.Subject;

/** Prints how a check ended, in words or as JSON, and writes its report file. Its methods return the exit code. */
final class CheckAnswer {

    private static final String HTTPS = "443";

    private final CommandContext context;

    CheckAnswer(CommandContext context) {
        this.context = context;
    }

    int report(CheckReport report, ResolvedAccount account) throws CommandException {
        save(report, account);
        var monitoring = new Monitoring(context);
        monitoring.save(report);
        if (monitoring.isPlugin()) return monitoring.print(report, subject(report, account));
        var remedies = Remedies.of(report, new BrowserLogin(context).help(account, report.cause()));
        if (context.json()) {
            context.out().json(json -> {
                ReportJson.write(json, report, account.provenance(), remedies);
                if (report.outcome() == Outcome.FAIL) context.helpDesk(json);
            });
        } else {
            new ReportText(context).print(report, account.provenance(), remedies);
        }
        if (context.verbose()) report.trace().transcript().forEach(context.out()::remark);
        return report.outcome() == Outcome.FAIL ? ExitCode.CHECK_FAILED : ExitCode.FINE;
    }

    private void save(CheckReport report, ResolvedAccount account) throws CommandException {
        var file = ReportFile.wanted(context);
        if (file.isPresent()) file.get().write(report, account, context);
    }

    private static Subject subject(CheckReport report, ResolvedAccount account) {
        return Subject.of(report, account.provenance().provider().map(ProviderName::name), List.of());
    }

    /** The check ended before it connected to a server. */
    int refused(ResolvedAccount account, Side side, Stage stage, Cause cause, Optional<String> reply)
            throws CommandException {
        return report(CheckReport.refused(account.settings(), side, stage, cause, reply), account);
    }

    int signInFailed(SignInResult.Failed failure, String provider, ResolvedAccount account) throws CommandException {
        var side = account.sides().iterator().next();
        if (context.json() || new Monitoring(context).isPlugin())
            return refused(account, side, Stage.OAUTH, failure.cause(), failure.words());
        save(CheckReport.refused(account.settings(), side, Stage.OAUTH, failure.cause(), failure.words()), account);
        var pages = new BrowserLogin(context).help(account, failure.cause()).pages();
        var address = account.settings().address().display();
        context.out().line(address);
        if (failure.words().isPresent())
            context.out().line("  " + failure.host() + ": " + failure.words().get());
        var subject = new Subject(failure.host(), HTTPS, address, provider, pages);
        new DetectionText(context).print(context.wording().of(failure.cause(), subject));
        new DetectionText(context).print(account.provenance().hints());
        return ExitCode.CHECK_FAILED;
    }

    /** Detection found no settings to check. */
    int missing(Detection detection) throws CommandException {
        var file = ReportFile.wanted(context);
        if (file.isPresent()) file.get().write(detection, context);
        var found = DetectionJson.cause(detection.outcome());
        var cause = found == Cause.NONE ? Cause.DISCO_NOT_FOUND : found;
        var monitoring = new Monitoring(context);
        monitoring.save(detection.address(), cause);
        if (monitoring.isPlugin()) return monitoring.unknown(detection.address(), cause);
        if (context.json()) {
            withoutSettings(
                    cause, Optional.of(Stage.DETECT), detection.address().toString());
        } else {
            new DetectionText(context).print(detection);
        }
        return DetectionRun.exit(detection);
    }

    /** The JSON of a check that ended before there were settings. */
    void withoutSettings(Cause cause, Optional<Stage> stage, String address) throws CommandException {
        context.out().json(json -> {
            ReportJson.withoutSettings(json, cause, stage);
            json.name("address").value(address);
            if (cause == Cause.DOMAIN_NOT_ALLOWED) context.allowedDomains(json);
            context.helpDesk(json);
        });
    }
}
