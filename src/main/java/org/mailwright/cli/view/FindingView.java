package org.mailwright.cli.view;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.ExitCode;
import org.mailwright.domain.DomainFinding;
import org.mailwright.domain.State;
import org.mailwright.text.Columns;

/** Prints what was found about a domain: in words, or one JSON object a finding. */
public final class FindingView {

    private final CommandContext context;

    public FindingView(CommandContext context) {
        this.context = context;
    }

    /**
     * Prints findings in their order.
     *
     * @param asked how many questions went to DNS
     */
    public void print(List<DomainFinding> findings, int asked) throws CommandException {
        for (var finding : findings) {
            if (context.json()) context.out().json(json -> write(json, finding, asked));
            else print(finding);
        }
        if (!context.json()) context.out().line(context.say("cli.domain.asked", asked));
    }

    /** The exit code: something is wrong, DNS did not answer, nothing is there, or all is well. */
    public static int exit(List<DomainFinding> findings) {
        if (has(findings, State.FAIL)) return ExitCode.CHECK_FAILED;
        if (has(findings, State.OK) || has(findings, State.WARN)) return ExitCode.FINE;
        boolean unheard =
                findings.stream().anyMatch(finding -> finding.rule().code().endsWith("-unheard"));
        return unheard ? ExitCode.TROUBLE : ExitCode.NOTHING_FOUND;
    }

    private static boolean has(List<DomainFinding> findings, State state) {
        return findings.stream().anyMatch(finding -> finding.state() == state);
    }

    private void print(DomainFinding finding) throws CommandException {
        var state = Columns.cell(context.messages(), "cli.finding.state.", finding.state(), 10);
        context.out()
                .line("%-12s %s %s"
                        .formatted(finding.topic().code(), state, finding.where())
                        .stripTrailing());
        context.out().line("  " + why(finding));
        detail("cli.finding.found", finding.found());
        detail("cli.finding.publish", finding.publish());
    }

    private void detail(String key, String text) throws CommandException {
        var lines = text.strip().lines().toList();
        if (lines.isEmpty()) return;
        context.out().line("  " + context.say(key) + " " + lines.getFirst());
        for (var line : lines.subList(1, lines.size())) context.out().line("    " + line);
    }

    private String why(DomainFinding finding) {
        return context.say("finding." + finding.rule().code(), finding.values().toArray());
    }

    private void write(JsonWriter json, DomainFinding finding, int asked) throws IOException {
        json.name("what").value(finding.topic().code());
        json.name("state").value(finding.state().code());
        json.name("name").value(finding.where());
        json.name("found").value(finding.found());
        json.name("publish").value(finding.publish());
        json.name("why").value(why(finding));
        json.name("code").value(finding.rule().code());
        json.name("questions").value(asked);
    }
}
