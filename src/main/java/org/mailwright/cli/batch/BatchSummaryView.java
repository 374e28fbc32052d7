package org.mailwright.cli.batch;

import java.util.stream.Collectors;
import org.mailwright.batch.BatchSummary;
import org.mailwright.batch.BatchTarget;
import org.mailwright.batch.FileBatch;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.ExitCode;
import org.mailwright.text.IoWords;

/** The result of writing files for many people, in words or as one JSON object. */
final class BatchSummaryView {

    private final CommandContext context;
    private final BatchTarget target;

    BatchSummaryView(CommandContext context, BatchTarget target) {
        this.context = context;
        this.target = target;
    }

    /** Returns the exit code. */
    int print(FileBatch.Outcome outcome) throws CommandException {
        return switch (outcome) {
            case FileBatch.Outcome.Finished(var summary) -> {
                print(summary, summary.failed() == 0 ? "ok" : "fail");
                yield summary.failed() == 0 ? ExitCode.FINE : ExitCode.CHECK_FAILED;
            }
            case FileBatch.Outcome.Stopped(var summary, long line, var trouble) -> {
                if (context.json()) json(summary, "stopped");
                throw CommandException.trouble(
                        "batch.stopped", target.path().toString(), IoWords.of(trouble), Long.toString(line));
            }
        };
    }

    private void print(BatchSummary summary, String outcome) throws CommandException {
        for (var left : summary.left()) {
            context.warn("batch.left", left.format(), context.wording().of(left.limit()));
        }
        if (context.json()) {
            json(summary, outcome);
            return;
        }
        context.out()
                .line(context.say(
                        "batch.summary",
                        summary.written(),
                        summary.files(),
                        target.path().toString()));
        if (summary.kept() > 0) context.out().line(context.say("batch.summary.kept", summary.kept()));
        if (summary.failed() > 0) {
            context.out().line(context.say("batch.summary.failed", summary.failed()));
            for (var fault : summary.faults().entrySet()) {
                var kind = context.say("batch.kind." + fault.getKey().code());
                context.out().line(context.say("batch.summary.kind", fault.getValue(), kind));
            }
        }
    }

    private void json(BatchSummary summary, String outcome) throws CommandException {
        context.out().json(json -> {
            json.name("outcome").value(outcome);
            json.name("rows").value(summary.rows());
            json.name("written").value(summary.written());
            json.name("kept").value(summary.kept());
            json.name("failed").value(summary.failed());
            json.name("files").value(summary.files());
            json.name("out").value(target.path().toString());
            json.name("problems").beginObject();
            for (var fault : summary.faults().entrySet()) {
                json.name(fault.getKey().code()).value(fault.getValue());
            }
            json.endObject();
            json.name("limits").beginObject();
            var formats = summary.left().stream().collect(Collectors.groupingBy(BatchSummary.Left::format));
            for (var format : formats.entrySet()) {
                json.name(format.getKey()).beginArray();
                for (var left : format.getValue()) json.value(left.limit().code());
                json.endArray();
            }
            json.endObject();
        });
    }
}
