package org.mailwright.cli.command;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.view.AccountJson;
import org.mailwright.export.Exporter;
import org.mailwright.export.Limit;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Lists the export formats and what each cannot express. */
final class FormatsCommand implements Command {

    @Override
    public String name() {
        return "formats";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return CommandHelp.of(messages, name(), "[OPTIONS]").withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        for (var exporter : context.services().exporters()) {
            if (context.json()) context.out().json(json -> write(json, exporter, context));
            else print(exporter, context);
        }
        return ExitCode.FINE;
    }

    private static void write(JsonWriter json, Exporter exporter, CommandContext context) throws IOException {
        json.name("id").value(exporter.id());
        json.name("name").value(context.say("export." + exporter.id() + ".name"));
        AccountJson.words(
                json.name("limits"), exporter.limits().stream().map(Limit::code).toList());
    }

    private static void print(Exporter exporter, CommandContext context) throws CommandException {
        context.out().line("%-12s %s".formatted(exporter.id(), context.say("export." + exporter.id() + ".name")));
        context.out().line("    " + context.say("export." + exporter.id() + ".how"));
        if (exporter.limits().isEmpty()) return;
        context.out().line("    " + context.say("cli.formats.cannot"));
        for (var limit : exporter.limits())
            context.out().line("    - " + context.wording().of(limit));
    }
}
