package org.mailwright.cli.command;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.account.DetectionRun;
import org.mailwright.cli.view.DetectionJson;
import org.mailwright.cli.view.DetectionText;
import org.mailwright.detect.Detection;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.Limit;
import org.mailwright.export.ReaderLimit;
import org.mailwright.report.JsonParts;

/** Tells how an export ended: in words on standard error, since standard output may be the file; or as JSON. */
final class ExportOutcome {

    private final String format;
    private final CommandContext context;

    ExportOutcome(String format, CommandContext context) {
        this.format = format;
        this.context = context;
    }

    int exported(Result.Exported exported, List<Path> places) throws CommandException {
        if (context.json()) {
            context.out().json(json -> write(json, "exported", places, exported.left(), exported.readerLeft()));
        }
        tell(
                "cli.export.left",
                exported.left().stream().map(context.wording()::of).toList());
        tell(
                "cli.export.reader-left",
                exported.readerLeft().stream().map(context.wording()::of).toList());
        return ExitCode.FINE;
    }

    int refused(List<Limit> reasons) throws CommandException {
        if (context.json()) {
            context.out().json(json -> {
                write(json, "refused", List.of(), reasons, List.of());
                context.helpDesk(json);
            });
        }
        tell("cli.export.refused", reasons.stream().map(context.wording()::of).toList());
        return ExitCode.CHECK_FAILED;
    }

    /** No settings are known for an address. */
    int missing(Detection detection) throws CommandException {
        new DetectionText(context.withResultsAsRemarks()).print(detection);
        if (context.json()) {
            context.out().json(json -> {
                write(json, detection.outcome().code(), List.of(), List.of(), List.of());
                json.name("address").value(detection.address().toString());
                json.name("cause")
                        .value(DetectionJson.cause(detection.outcome()).code());
                context.helpDesk(json);
            });
        }
        return DetectionRun.exit(detection);
    }

    private void write(
            JsonWriter json, String outcome, List<Path> files, List<Limit> limits, List<ReaderLimit> readerLimits)
            throws IOException {
        json.name("outcome").value(outcome);
        json.name("format").value(format);
        JsonParts.text(
                json.name("file"),
                Optional.of(files)
                        .filter(all -> all.size() == 1)
                        .map(all -> all.getFirst().toString()));
        JsonParts.words(json.name("files"), files.stream().map(Path::toString).toList());
        JsonParts.words(json.name("limits"), limits.stream().map(Limit::code).toList());
        json.name("readers").beginArray();
        for (var limit : readerLimits) {
            json.beginObject();
            json.name("name").value(limit.reader());
            json.name("drops").value(limit.limit().code());
            json.endObject();
        }
        json.endArray();
    }

    private void tell(String key, List<String> sentences) {
        if (sentences.isEmpty()) return;
        context.warn(key);
        for (var sentence : sentences) context.out().remark("  - " + sentence);
    }
}
