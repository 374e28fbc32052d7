package org.mailwright.cli.account;

import org.mailwright.cli.CommandContext;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.Progress;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detector;
import org.mailwright.model.Codes;
import org.mailwright.model.EmailAddress;

/** A detection as a command runs it: with its progress on the terminal, and its exit code. */
public final class DetectionRun {

    private DetectionRun() {}

    /** Detects, showing progress. */
    public static Detection search(EmailAddress address, Detector detector, Detector.Options options, CommandContext context)
            throws InterruptedException {
        try (var progress = Progress.of(context, context.say("cli.detect.searching", address.display()))) {
            return detector.detect(
                    address,
                    options,
                    asked -> progress.log(() -> context.say(
                            "cli.detect.asked",
                            context.wording().of(asked.source()),
                            context.say("cli.asked." + Codes.of(asked.result())),
                            Long.toString(asked.took().toMillis()))));
        }
    }

    public static int exit(Detection detection) {
        return switch (detection.outcome()) {
            case Detection.Outcome.Found _ -> ExitCode.FINE;
            case Detection.Outcome.NotFound _, Detection.Outcome.Refused _ -> ExitCode.NOTHING_FOUND;
            case Detection.Outcome.Unreachable _ -> ExitCode.TROUBLE;
        };
    }
}
