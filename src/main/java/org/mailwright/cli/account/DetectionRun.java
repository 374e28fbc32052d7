package org.mailwright.cli.account;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.Progress;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detector;
import org.mailwright.model.Cause;
import org.mailwright.model.Codes;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Wall;

/** A detection as a command runs it: with its progress on the terminal, and its exit code. */
public final class DetectionRun {

    private DetectionRun() {}

    /** Detects, showing progress. */
    public static Detection search(
            EmailAddress address, Detector detector, Detector.Options options, CommandContext context)
            throws InterruptedException {
        try (var progress = Progress.of(context, context.say("cli.detect.searching", address.display()))) {
            Consumer<Detection.Asked> heard = asked -> progress.log(() -> context.say(
                    "cli.detect.asked",
                    context.wording().of(asked.source()),
                    context.say("cli.asked." + Codes.of(asked.result())),
                    Long.toString(asked.took().toMillis())));
            return Wall.around(() -> detector.detect(address, options, heard), _ -> broken(address));
        }
    }

    /** One address of a list that breaks the search leaves open what there is, and the others are searched for. */
    private static Detection broken(EmailAddress address) {
        return new Detection(address, new Detection.Outcome.Unreachable(Cause.UNKNOWN), List.of(), Duration.ZERO);
    }

    public static int exit(Detection detection) {
        return switch (detection.outcome()) {
            case Detection.Outcome.Found _ -> ExitCode.FINE;
            case Detection.Outcome.NotFound _, Detection.Outcome.Refused _ -> ExitCode.NOTHING_FOUND;
            case Detection.Outcome.Unreachable _ -> ExitCode.TROUBLE;
        };
    }
}
