package org.mailwright.cli.batch;

import java.nio.file.Path;
import org.mailwright.batch.live.ResultTable;
import org.mailwright.batch.live.RowResult.Outcome;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.ExitCode;

/** The result of a live test of a list in words, grouped by what is wrong. */
final class ResultTableView {

    private final CommandContext context;

    ResultTableView(CommandContext context) {
        this.context = context;
    }

    /** Returns the exit code. With JSON the table goes to standard error, since the rows are the result. */
    int print(ResultTable table, Path results) throws CommandException {
        var words = context.json() ? context.withResultsAsRemarks() : context;
        words.out().line(context.say("batch.table", table.rows(), table.rows(Outcome.OK), table.rows(Outcome.WARN)));
        for (var group : table.groups().values()) {
            if (!group.outcome().equals(Outcome.OK.code())) print(group, words);
        }
        words.out().line(context.say("batch.table.file", results.toString()));
        boolean left = table.rows(Outcome.SKIPPED) > 0;
        if (left) words.out().line(context.say("batch.table.left", table.rows(Outcome.SKIPPED)));
        boolean failed = left || table.rows(Outcome.FAIL) + table.rows(Outcome.INVALID) > 0;
        return failed ? ExitCode.CHECK_FAILED : ExitCode.FINE;
    }

    private void print(ResultTable.Group group, CommandContext words) throws CommandException {
        var outcome = context.say("batch.outcome." + group.outcome());
        words.out().line("");
        words.out().line(context.say("batch.table.group", group.rows(), outcome, group.title()));
        if (!group.turn().isEmpty()) words.out().line("    " + group.turn());
        if (!group.next().isEmpty()) words.out().line("    " + group.next());
        var addresses = String.join(", ", group.addresses());
        long more = group.rows() - group.addresses().size();
        words.out().line("    " + (more > 0 ? context.say("batch.table.more", addresses, more) : addresses));
    }
}
