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
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.view.AccountJson;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.Group;
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
        var formats = call.tools().exporters(call.messages()).stream()
                .map(Exporter::format)
                .sorted(Comparator.comparing(Format::group)) // stable: the order within a group stays
                .toList();
        Optional<Group> shown = Optional.empty();
        for (var format : formats) {
            if (call.json()) {
                call.out().json(json -> write(json, format, call));
            } else {
                if (!shown.equals(Optional.of(format.group()))) heading(format.group(), shown.isPresent(), call);
                shown = Optional.of(format.group());
                print(format, call);
            }
        }
        return ExitCode.FINE;
    }

    private static void write(JsonWriter json, Format format, CommandContext call) throws IOException {
        json.name("id").value(format.id());
        json.name("group").value(format.group().code());
        json.name("name").value(call.say(format.nameKey()));
        AccountJson.words(json.name("files"), format.files());
        AccountJson.words(json.name("refuses"), codes(format.capabilities().refuses()));
        AccountJson.words(json.name("drops"), codes(format.capabilities().drops()));
        json.name("readers").beginArray();
        for (var reader : format.readers()) {
            json.beginObject();
            json.name("name").value(reader.name());
            AccountJson.words(json.name("drops"), codes(reader.drops()));
            json.endObject();
        }
        json.endArray();
        AccountJson.words(json.name("limits"), codes(format.limits()));
    }

    private static List<String> codes(List<Limit> limits) {
        return limits.stream().map(Limit::code).toList();
    }

    private static void heading(Group group, boolean more, CommandContext call) throws CommandException {
        if (more) call.out().line("");
        call.out().line(call.say("cli.formats.group." + group.code()));
    }

    private static void print(Format format, CommandContext call) throws CommandException {
        call.out().line("");
        call.out().line("  %s  %s".formatted(format.id(), call.say(format.nameKey())));
        call.out().line("      " + call.say(format.howKey()));
        list("cli.formats.files", format.files(), call);
        list("cli.formats.refuses", words(format.capabilities().refuses(), call), call);
        list("cli.formats.drops", words(format.capabilities().drops(), call), call);
        for (var reader : format.readers()) {
            call.out().line("      " + call.say(
                    "cli.formats.reader", reader.name(), String.join("; ", words(reader.drops(), call))));
        }
    }

    private static List<String> words(List<Limit> limits, CommandContext call) {
        return limits.stream().map(call.wording()::of).toList();
    }

    private static void list(String key, List<String> words, CommandContext call) throws CommandException {
        if (!words.isEmpty()) call.out().line("      " + call.say(key, String.join("; ", words)));
    }
}
