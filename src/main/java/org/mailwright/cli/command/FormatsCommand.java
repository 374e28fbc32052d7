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

/** Lists the export formats, and what each cannot say. */
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
    public int run(CommandContext call) throws CommandException {
        for (var exporter : call.tools().exporters()) {
            if (call.json()) call.out().json(json -> write(json, exporter, call));
            else print(exporter, call);
        }
        return ExitCode.FINE;
    }

    private static void write(JsonWriter json, Exporter exporter, CommandContext call) throws IOException {
        json.name("id").value(exporter.id());
        json.name("name").value(call.say("export." + exporter.id() + ".name"));
        AccountJson.words(
                json.name("limits"), exporter.limits().stream().map(Limit::code).toList());
    }

    private static void print(Exporter exporter, CommandContext call) throws CommandException {
        call.out().line("%-12s %s".formatted(exporter.id(), call.say("export." + exporter.id() + ".name")));
        call.out().line("    " + call.say("export." + exporter.id() + ".how"));
        if (exporter.limits().isEmpty()) return;
        call.out().line("    " + call.say("cli.formats.cannot"));
        for (var limit : exporter.limits())
            call.out().line("    - " + call.wording().of(limit));
    }
}
