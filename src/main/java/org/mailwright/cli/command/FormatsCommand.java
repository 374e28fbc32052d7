package org.mailwright.cli.command;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.Group;
import org.mailwright.export.Limit;
import org.mailwright.report.JsonParts;
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
        var formats = context.services().exporters(context.messages()).stream()
                .map(Exporter::format)
                .sorted(Comparator.comparing(Format::group)) // stable: the order within a group stays
                .toList();
        Optional<Group> shown = Optional.empty();
        for (var format : formats) {
            if (context.json()) {
                context.out().json(json -> write(json, format, context));
            } else {
                if (!shown.equals(Optional.of(format.group()))) heading(format.group(), shown.isPresent(), context);
                shown = Optional.of(format.group());
                print(format, context);
            }
        }
        return ExitCode.FINE;
    }

    private static void write(JsonWriter json, Format format, CommandContext context) throws IOException {
        json.name("id").value(format.id());
        json.name("group").value(format.group().code());
        json.name("name").value(context.say(format.nameKey()));
        JsonParts.words(json.name("files"), format.files());
        JsonParts.words(json.name("refuses"), codes(format.capabilities().refuses()));
        JsonParts.words(json.name("drops"), codes(format.capabilities().drops()));
        json.name("readers").beginArray();
        for (var reader : format.readers()) {
            json.beginObject();
            json.name("name").value(reader.name());
            JsonParts.words(json.name("drops"), codes(reader.drops()));
            json.endObject();
        }
        json.endArray();
        JsonParts.words(json.name("limits"), codes(format.limits()));
    }

    private static List<String> codes(List<Limit> limits) {
        return limits.stream().map(Limit::code).toList();
    }

    private static void heading(Group group, boolean more, CommandContext context) throws CommandException {
        if (more) context.out().line("");
        context.out().line(context.say("cli.formats.group." + group.code()));
    }

    private static void print(Format format, CommandContext context) throws CommandException {
        context.out().line("");
        context.out().line("  %s  %s".formatted(format.id(), context.say(format.nameKey())));
        context.out().line("      " + context.say(format.howKey()));
        list("cli.formats.files", format.files(), context);
        list("cli.formats.refuses", words(format.capabilities().refuses(), context), context);
        list("cli.formats.drops", words(format.capabilities().drops(), context), context);
        for (var reader : format.readers()) {
            context.out()
                    .line("      "
                            + context.say(
                                    "cli.formats.reader",
                                    reader.name(),
                                    String.join("; ", words(reader.drops(), context))));
        }
    }

    private static List<String> words(List<Limit> limits, CommandContext context) {
        return limits.stream().map(context.wording()::of).toList();
    }

    private static void list(String key, List<String> words, CommandContext context) throws CommandException {
        if (!words.isEmpty()) context.out().line("      " + context.say(key, String.join("; ", words)));
    }
}
