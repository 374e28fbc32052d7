package org.mailwright.cli.command;

import java.util.Locale;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.InputLines;
import org.mailwright.cli.Progress;
import org.mailwright.cli.view.DetectionJson;
import org.mailwright.cli.view.DetectionText;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detector;
import org.mailwright.model.EmailAddress;
import org.mailwright.text.Messages;
import org.mailwright.text.PolicyWords;
import picocli.CommandLine.Model.CommandSpec;

/** Finds the settings of addresses, one after the other. */
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
                .withCommonOptions();
    }

    @Override
    public int run(CommandContext call) throws CommandException, InterruptedException {
        var timeout = call.options().text("--timeout");
        var options = new Detector.Options(
                call.options().has("--offline"),
                timeout.isPresent() ? Seconds.positive("--timeout", timeout.get()) : Detector.Options.USUAL.timeout());
        var detector = call.tools().detector(call.network(), call::warn);
        int exit = ExitCode.FINE;
        for (var word : call.options().words()) {
            if (word.equals("-")) {
                var lines = new InputLines(call.in());
                for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                    if (!line.get().isBlank())
                        exit = worse(exit, detect(line.get().strip(), detector, options, call));
                }
            } else {
                exit = worse(exit, detect(word, detector, options, call));
            }
        }
        return exit;
    }

    private static int detect(String word, Detector detector, Detector.Options options, CommandContext call)
            throws CommandException, InterruptedException {
        var address = EmailAddress.parse(word);
        if (address.isEmpty()) {
            return refuse(word, call.say("cli.bad-address", word), call);
        }
        var policy = call.tools().policy();
        if (!policy.allows(address.get().domain())) {
            return refuse(word, new PolicyWords(call.messages()).refusal(address.get(), policy), call);
        }
        var detection = search(address.get(), detector, options, call);
        int exit = exit(detection);
        if (call.json()) {
            call.out().json(json -> {
                DetectionJson.write(json, detection);
                if (exit != ExitCode.FINE) call.helpDesk(json);
            });
        } else new DetectionText(call).print(detection);
        return exit;
    }

    /** For a word that no search can be made for. */
    private static int refuse(String word, String why, CommandContext call) throws CommandException {
        if (call.json()) {
            call.out().json(json -> {
                DetectionJson.invalid(json, word);
                call.helpDesk(json);
            });
        }
        call.out().remark(why);
        if (!call.json()) call.wording().helpDesk().ifPresent(call.out()::remark);
        return ExitCode.USAGE;
    }

    /** Searches, and tells on the way what is being heard. */
    static Detection search(EmailAddress address, Detector detector, Detector.Options options, CommandContext call)
            throws InterruptedException {
        try (var progress = Progress.of(call, call.say("cli.detect.searching", address.display()))) {
            return detector.detect(
                    address,
                    options,
                    asked -> progress.log(() -> call.say(
                            "cli.detect.asked",
                            call.wording().of(asked.source()),
                            call.say("cli.asked." + asked.result().name().toLowerCase(Locale.ROOT)),
                            Long.toString(asked.took().toMillis()))));
        }
    }

    static int exit(Detection detection) {
        return switch (detection.outcome()) {
            case Detection.Outcome.Found _ -> ExitCode.FINE;
            case Detection.Outcome.NotFound _, Detection.Outcome.Refused _ -> ExitCode.NOTHING_FOUND;
            case Detection.Outcome.Unreachable _ -> ExitCode.TROUBLE;
        };
    }

    /** Of several addresses the gravest counts: malformed, then unreachable, then not found. */
    private static int worse(int one, int other) {
        if (one == ExitCode.USAGE || other == ExitCode.USAGE) return ExitCode.USAGE;
        return Math.max(one, other);
    }
}
