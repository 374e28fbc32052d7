package org.mailwright.cli.command;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.mailwright.catalog.CatalogValidator;
import org.mailwright.catalog.Problem;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Validates a folder of provider files. */
final class CatalogValidateCommand implements Command {

    @Override
    public String name() {
        return "catalog validate";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return CommandHelp.of(messages, name(), "DIR [OPTIONS]").word("DIR").withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        var folder = CommandContext.path("DIR", context.options().word());
        if (!Files.isDirectory(folder)) throw CommandException.trouble("cli.no-folder", folder.toString());
        // The first time zone in which a day begins: a date is a fault only if it lies ahead everywhere.
        var faults = CatalogValidator.validate(folder, LocalDate.now(ZoneOffset.ofHours(14)));
        for (var fault : faults) {
            if (context.json()) context.out().json(json -> write(json, fault, context));
            else context.out().line(line(fault, context));
        }
        if (faults.isEmpty()) context.warn("cli.catalog.valid");
        return faults.isEmpty() ? ExitCode.FINE : ExitCode.CHECK_FAILED;
    }

    private static String line(Problem fault, CommandContext context) {
        return fault.file() + ":" + fault.line() + ": " + fault.jsonPath() + ": " + words(fault, context);
    }

    private static void write(JsonWriter json, Problem fault, CommandContext context) throws IOException {
        json.name("file").value(fault.file());
        json.name("path").value(fault.jsonPath());
        json.name("line").value(fault.line());
        json.name("message").value(words(fault, context));
    }

    private static String words(Problem fault, CommandContext context) {
        return context.say(fault.key(), fault.arguments().toArray());
    }
}
