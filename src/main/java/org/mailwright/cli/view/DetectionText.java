package org.mailwright.cli.view;

import java.net.URI;
import java.util.List;
import org.mailwright.catalog.Hint;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Detection;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;
import org.mailwright.text.Advice;
import org.mailwright.text.Subject;

/** A search's outcome in words. */
public final class DetectionText {

    private final CommandContext call;

    public DetectionText(CommandContext call) {
        this.call = call;
    }

    public void print(Detection detection) throws CommandException {
        call.out().line(detection.address().display());
        switch (detection.outcome()) {
            case Outcome.Found found -> {
                for (var candidate : found.candidates()) print(candidate);
                for (var conflict : found.conflicts())
                    call.out().line("  " + call.wording().of(conflict));
            }
            case Outcome.Refused(var provider, var hints) -> {
                call.out().line("  " + call.say("cli.detect.refused", provider.name()));
                print(hints);
                for (var line : call.wording().helpDesk().stream().toList())
                    call.out().line("  " + line);
            }
            case Outcome.NotFound(var cause) -> {
                print(cause, detection.address());
                if (!call.tools().policy().onlineLookups()) call.out().line("  " + call.say("policy.lookups"));
            }
            case Outcome.Unreachable(var cause) -> print(cause, detection.address());
        }
    }

    public void print(Cause cause, EmailAddress address) throws CommandException {
        print(call.wording().of(cause, subject(address)));
    }

    public void print(Advice advice) throws CommandException {
        call.out().line("  " + advice.title());
        call.out().line("  " + advice.happened());
        call.out().line("  " + call.say("cli.next", call.wording().of(advice.turn()), advice.next()));
        for (var link : advice.links()) call.out().line("  " + link);
        if (advice.helpDesk().isPresent())
            call.out().line("  " + advice.helpDesk().get());
    }

    public void print(List<Hint> hints) throws CommandException {
        for (var hint : hints) {
            call.out().line("  - " + call.wording().of(hint));
            if (hint.url().isPresent()) call.out().line("    " + hint.url().get());
        }
    }

    /** One server on a line, columns under each other. */
    String line(ServerSettings server) {
        return "  %-8s %-5s %-40s %-9s %s"
                .formatted(
                        call.say("cli.side." + server.protocol().side().code()),
                        server.protocol().name(),
                        server.endpoint(),
                        call.wording().of(server.encryption()),
                        server.username())
                .stripTrailing();
    }

    private void print(Candidate candidate) throws CommandException {
        var source = call.wording().of(candidate.evidence().source());
        call.out()
                .line("  "
                        + candidate
                                .provider()
                                .map(provider -> call.say("cli.detect.provider", provider.name(), source))
                                .orElse(source));
        for (var server : candidate.incoming()) call.out().line(line(server));
        for (var server : candidate.outgoing()) call.out().line(line(server));
        print(candidate.hints());
        for (var warning : candidate.evidence().warnings()) {
            call.out().line("  - " + call.wording().of(warning, Subject.UNKNOWN).title());
        }
        if (candidate.needsConsent()) call.out().line("  - " + call.say("cli.detect.untrusted"));
    }

    private static Subject subject(EmailAddress address) {
        return new Subject("", "", address.display(), address.domain().unicode(), List.<URI>of());
    }
}
