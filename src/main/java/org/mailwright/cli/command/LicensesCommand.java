package org.mailwright.cli.command;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.licences.Component;
import org.mailwright.licences.Components;
import org.mailwright.report.JsonParts;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Lists the bundled components and their licences. */
final class LicensesCommand implements Command {

    @Override
    public String name() {
        return "licenses";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return CommandHelp.of(messages, name(), "[OPTIONS]").footer().withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        for (var component : Components.bundled()) {
            if (context.json()) context.out().json(json -> write(json, component));
            else print(component, context);
        }
        return ExitCode.FINE;
    }

    private static void write(JsonWriter json, Component component) throws IOException {
        json.name("name").value(component.name());
        json.name("version").value(component.version());
        JsonParts.words(json.name("licenses"), component.licences());
        JsonParts.text(json.name("page"), component.page().map(URI::toString));
        json.name("notice").value(component.notice());
    }

    private static void print(Component component, CommandContext context) throws CommandException {
        context.out().line(component.name() + " " + component.version());
        context.out().line("    " + String.join(", ", component.licences()));
        for (var line : component.notice().lines().toList()) context.out().line(("    " + line).stripTrailing());
        context.out().line("");
    }
}
