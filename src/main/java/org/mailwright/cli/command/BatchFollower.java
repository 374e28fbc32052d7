package org.mailwright.cli.command;

import java.util.Optional;
import org.mailwright.batch.live.LiveListener;
import org.mailwright.batch.live.RowResult;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.Progress;
import org.mailwright.report.JsonParts;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/** Prints each row as its test ends: a JSON line, or a line of words where it failed. */
final class BatchFollower implements LiveListener {

    private final CommandContext context;
    private final Progress progress;
    private Optional<CommandException> closedPipe = Optional.empty();
    private long rows;

    BatchFollower(CommandContext context, Progress progress) {
        this.context = context;
        this.progress = progress;
    }

    @Override
    public synchronized void ended(RowResult result) {
        rows++;
        progress.hide();
        if (!context.json()) {
            context.out()
                    .remark(context.say(
                            "batch.result",
                            Long.toString(result.line()),
                            result.address(),
                            context.say("batch.outcome." + result.outcome().code()),
                            result.advice().title()));
            return;
        }
        if (closedPipe.isPresent()) return;
        try {
            json(result);
        } catch (CommandException e) {
            closedPipe = Optional.of(e);
        }
    }

    @Override
    public synchronized void progress(double fraction) {
        progress.show(BatchProgress.line(context, rows, fraction));
    }

    /** Nobody reads the results any more. */
    synchronized void rethrow() throws CommandException {
        if (closedPipe.isPresent()) throw closedPipe.get();
    }

    private void json(RowResult result) throws CommandException {
        context.out().json(json -> {
            json.name("line").value(result.line());
            json.name("address").value(result.address());
            json.name("outcome").value(result.outcome().code());
            json.name("cause").value(result.cause().code());
            json.name("advice").value(result.advice().next());
            json.name("millis").value(result.millis());
            JsonParts.text(json.name("side"), result.side().map(Side::code));
            JsonParts.text(json.name("stage"), result.stage().map(Stage::code));
            json.name("title").value(result.advice().title());
            json.name("turn").value(result.advice().turn());
            JsonParts.text(json.name("change"), result.change());
            JsonParts.text(json.name("problem"), result.problem());
        });
    }
}
