package org.mailwright.cli.command;

import java.util.List;
import java.util.stream.Collectors;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.view.GuideJson;
import org.mailwright.cli.view.GuideText;
import org.mailwright.export.guide.Guide;
import org.mailwright.export.guide.Guides;
import org.mailwright.export.guide.MailProgram;
import org.mailwright.model.AccountSettings;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Says how an account is typed into another program. */
final class GuideCommand implements Command {

    @Override
    public String name() {
        return "guide";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return CommandHelp.of(messages, name(), "[PROGRAM ADDRESS|PROFILE] [OPTIONS]")
                .anyWords("PROGRAM ADDRESS|PROFILE")
                .option("--for", "ADDRESS")
                .option("--name", "NAME")
                .withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException, InterruptedException {
        var words = context.options().words();
        if (words.isEmpty()) return list(context);
        var program = program(words.getFirst());
        if (words.size() == 1) throw CommandException.invalid("cli.guide.no-account");
        if (words.size() > 2) throw CommandException.invalid("cli.guide.one-account");
        return switch (ExportAccounts.of(context, words.subList(1, 2))) {
            case ExportAccounts.Missing(var detection) -> new ExportOutcome(name(), context).missing(detection);
            case ExportAccounts.Found(var profiles, var _) ->
                show(program, profiles.getFirst().settings(), context);
        };
    }

    private static int show(MailProgram program, AccountSettings settings, CommandContext context)
            throws CommandException {
        var guide = Guide.of(program, settings, context.messages().locale());
        var instead = guide instanceof Guide.Refused
                ? Guides.instead(program, Guides.all(), settings)
                : List.<MailProgram>of();
        if (context.json()) {
            context.out().json(json -> new GuideJson(json, context.messages()).write(program, guide, instead));
        } else {
            new GuideText(context).print(program, guide, instead);
        }
        return guide instanceof Guide.Refused ? ExitCode.CHECK_FAILED : ExitCode.FINE;
    }

    private static int list(CommandContext context) throws CommandException {
        var all = Guides.all();
        int width =
                all.stream().mapToInt(program -> program.id().length()).max().orElse(0);
        for (var program : all) {
            var name = program.name(context.messages().locale());
            if (context.json()) {
                context.out().json(json -> GuideJson.about(json, program, name));
            } else {
                context.out().line("%s  %s".formatted(padded(program.id(), width), name));
            }
        }
        return ExitCode.FINE;
    }

    private static String padded(String id, int width) {
        return id + " ".repeat(width - id.length());
    }

    private static MailProgram program(String id) throws CommandException {
        return Guides.find(id)
                .orElseThrow(() -> CommandException.invalid(
                        "cli.guide.unknown", id, known().stream().collect(Collectors.joining(", "))));
    }

    private static List<String> known() {
        return Guides.ids().toList();
    }
}
