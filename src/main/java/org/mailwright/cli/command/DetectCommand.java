package org.mailwright.cli.command;

import java.util.Optional;
import org.mailwright.catalog.DomainTypos;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.InputLines;
import org.mailwright.cli.account.DetectionRun;
import org.mailwright.cli.account.LazyCatalog;
import org.mailwright.cli.account.Seconds;
import org.mailwright.cli.view.DetectionJson;
import org.mailwright.cli.view.DetectionText;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detector;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.text.Messages;
import org.mailwright.text.PolicyWords;
import picocli.CommandLine.Model.CommandSpec;

/** Finds the settings of addresses, one after another. */
final class DetectCommand implements Command {

    @Override
    public String name() {
        return "detect";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return CommandHelp.of(messages, name(), "ADDRESS... | -  [OPTIONS]")
                .words("ADDRESS")
                .flag("--offline")
                .option("--timeout", "S")
                .option("--report", "FILE.txt|FILE.json")
                .withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException, InterruptedException {
        ReportFile.wanted(context);
        var timeout = context.options().text("--timeout");
        var options = new Detector.Options(
                context.options().has("--offline"),
                timeout.isPresent() ? Seconds.positive("--timeout", timeout.get()) : Detector.Options.USUAL.timeout());
        var detector = context.services().detector(context.network(), context::warn);
        int exit = ExitCode.FINE;
        for (var word : context.options().words()) {
            if (word.equals("-")) {
                var lines = new InputLines(context.in());
                for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                    if (!line.get().isBlank())
                        exit = worse(exit, detect(line.get().strip(), detector, options, context));
                }
            } else {
                exit = worse(exit, detect(word, detector, options, context));
            }
        }
        return exit;
    }

    private static int detect(String word, Detector detector, Detector.Options options, CommandContext context)
            throws CommandException, InterruptedException {
        var address = EmailAddress.parse(word);
        if (address.isEmpty()) {
            return refuse(
                    word, Cause.INPUT_INVALID, context.say("cli.bad-address", word), slipped(word, context), context);
        }
        var policy = context.services().policy();
        if (!policy.allows(address.get().domain())) {
            var why = new PolicyWords(context.messages()).refusal(address.get(), policy);
            return refuse(word, Cause.DOMAIN_NOT_ALLOWED, why, Optional.empty(), context);
        }
        var detection = DetectionRun.search(address.get(), detector, options, context);
        int exit = DetectionRun.exit(detection);
        var report = ReportFile.wanted(context);
        if (exit != ExitCode.FINE && report.isPresent()) report.get().write(detection, context);
        var meant = meant(detection, context);
        if (address.get().breaksDotRule()) context.warn("cli.address.dots", address.get());
        if (context.json()) {
            context.out().json(json -> {
                DetectionJson.write(json, detection);
                if (meant.isPresent()) json.name("didYouMean").value(meant.get().toString());
                if (exit != ExitCode.FINE) context.helpDesk(json);
            });
        } else {
            new DetectionText(context).print(detection);
            if (meant.isPresent())
                context.out()
                        .line("  " + context.say("cli.detect.meant", meant.get().display()));
        }
        return exit;
    }

    /** The address that was likely meant, where nothing is known of the one that was typed. */
    private static Optional<EmailAddress> meant(Detection detection, CommandContext context) throws CommandException {
        if (!(detection.outcome() instanceof Detection.Outcome.NotFound)) return Optional.empty();
        return withoutTypo(detection.address(), context);
    }

    private static Optional<EmailAddress> withoutTypo(EmailAddress typed, CommandContext context)
            throws CommandException {
        return new DomainTypos(new LazyCatalog(context).catalog())
                .suggestion(typed.domain())
                .flatMap(domain -> EmailAddress.of(typed.localPart(), domain));
    }

    /** The address that was likely meant by a word that is none. */
    private static Optional<EmailAddress> slipped(String word, CommandContext context) throws CommandException {
        var slipped = EmailAddress.slipped(word);
        if (slipped.isEmpty()) return slipped;
        return withoutTypo(slipped.get(), context).or(() -> slipped);
    }

    /** Reports an argument that is no address or that the policy does not allow. */
    private static int refuse(
            String word, Cause cause, String why, Optional<EmailAddress> meant, CommandContext context)
            throws CommandException {
        if (context.json()) {
            context.out().json(json -> {
                DetectionJson.invalid(json, word, cause);
                if (meant.isPresent()) json.name("didYouMean").value(meant.get().toString());
                if (cause == Cause.DOMAIN_NOT_ALLOWED) context.allowedDomains(json);
                context.helpDesk(json);
            });
        }
        context.out().remark(why);
        if (meant.isPresent())
            context.out().remark(context.say("cli.detect.meant", meant.get().display()));
        if (!context.json()) context.wording().helpDesk().ifPresent(context.out()::remark);
        return ExitCode.USAGE;
    }

    /** Of several addresses the gravest exit code counts: malformed, then unreachable, then not found. */
    private static int worse(int one, int other) {
        if (one == ExitCode.USAGE || other == ExitCode.USAGE) return ExitCode.USAGE;
        return Math.max(one, other);
    }
}
