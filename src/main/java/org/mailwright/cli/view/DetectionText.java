package org.mailwright.cli.view;

import java.net.URI;
import java.util.List;
import org.mailwright.catalog.Hint;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;
import org.mailwright.text.Advice;
import org.mailwright.text.FailureText;
import org.mailwright.text.Subject;

/** Prints a detection's outcome in words. */
public final class DetectionText {

    private final CommandContext context;

    public DetectionText(CommandContext context) {
        this.context = context;
    }

    public void print(Detection detection) throws CommandException {
        context.out().line(detection.address().display());
        switch (detection.outcome()) {
            case Outcome.Found found -> {
                for (var candidate : found.candidates()) print(candidate);
                for (var conflict : found.conflicts())
                    context.out().line("  " + context.wording().of(conflict));
            }
            case Outcome.Refused(var provider, var hints) -> {
                context.out().line("  " + context.say("cli.detect.refused", provider.name()));
                print(hints);
                for (var line : context.wording().helpDesk().stream().toList())
                    context.out().line("  " + line);
            }
            case Outcome.NotFound(var cause) -> {
                print(cause, detection.address());
                if (!context.services().policy().onlineLookups())
                    context.out().line("  " + context.say("policy.lookups"));
            }
            case Outcome.Unreachable(var cause) -> print(cause, detection.address());
        }
        for (var asked : detection.asked()) {
            if (asked.broken().isPresent())
                context.out().line("  - " + context.wording().of(asked.broken().get()));
        }
        if (detection.proxy().isPresent()) context.out().line("  " + context.say("clue.proxy-only"));
    }

    public void print(Cause cause, EmailAddress address) throws CommandException {
        print(context.wording().of(cause, subject(address)));
    }

    public void print(Advice advice) throws CommandException {
        print(FailureText.of(advice));
    }

    /** The title, then each part with its name before its first line. */
    void print(FailureText failure) throws CommandException {
        context.out().line("  " + failure.title());
        for (var part : failure.parts(context.messages())) {
            var lines = part.text().lines().toList();
            if (part.name().isEmpty()) {
                for (var line : lines) context.out().line("  " + line);
            } else if (lines.size() == 1) {
                context.out().line("  " + context.say("card.line", part.name(), lines.getFirst()));
            } else {
                context.out().line("  " + part.name());
                for (var line : lines) context.out().line("    " + line);
            }
        }
    }

    public void print(List<Hint> hints) throws CommandException {
        for (var hint : hints) {
            context.out().line("  - " + context.wording().of(hint));
            if (hint.url().isPresent()) context.out().line("    " + hint.url().get());
        }
    }

    /** One server as a line of aligned columns. */
    String line(ServerSettings server) {
        return ServerLine.of(
                context,
                server.protocol().side(),
                server.protocol().name(),
                server.endpoint().toString(),
                context.wording().of(server.encryption()),
                server.username());
    }

    private void print(Candidate candidate) throws CommandException {
        var source = context.wording().of(candidate.provenance());
        context.out()
                .line("  "
                        + candidate
                                .provider()
                                .map(provider -> context.say("cli.detect.provider", provider.name(), source))
                                .orElse(source));
        for (var server : candidate.incoming()) context.out().line(line(server));
        for (var server : candidate.outgoing()) context.out().line(line(server));
        print(candidate.hints());
        for (var warning : candidate.provenance().warnings()) {
            context.out()
                    .line("  - "
                            + context.wording().of(warning, Subject.UNKNOWN).title());
        }
        if (candidate.needsConsent()) context.out().line("  - " + context.say("cli.detect.untrusted"));
    }

    private static Subject subject(EmailAddress address) {
        return new Subject("", "", address.display(), address.domain().unicode(), List.<URI>of());
    }
}
