package org.mailwright.cli.command;

import java.util.List;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.policy.Policy;
import org.mailwright.policy.PolicyFile;
import org.mailwright.policy.PolicyProblem;
import org.mailwright.text.PolicyWords;

/** Says to an administrator what holds on this computer, or would hold with a draft, and what is wrong with it. */
record PolicyAnswer(CommandContext context, PolicyWords words) {

    void print(Policy policy, List<PolicyProblem> problems, boolean draft) throws CommandException {
        if (policy.file().isEmpty()) {
            line("policy.none");
            if (!draft) line("policy.none.place", PolicyFile.ofMachine().path().toString());
            return;
        }
        var file = policy.file().get().toString();
        line(draft ? "policy.draft" : "policy.file", file);
        for (var says : words.company(policy)) context.out().line("  " + says);
        for (var says : words.says(policy)) context.out().line("  " + says);
        if (!policy.faults().isEmpty()) {
            line(draft ? "policy.draft.faulty" : "policy.faulty", file);
            for (var fault : policy.faults()) context.out().line(words.of(fault));
            for (var repair : words.repairs(policy)) context.out().line(repair);
        }
        if (!problems.isEmpty()) line("policy.problems");
        for (var problem : problems) context.out().line(words.of(problem));
        if (policy.faults().isEmpty() && problems.isEmpty()) line("policy.sound");
    }

    private void line(String key, Object... values) throws CommandException {
        context.out().line(context.say(key, values));
    }
}
