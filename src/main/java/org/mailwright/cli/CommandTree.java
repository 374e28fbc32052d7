package org.mailwright.cli;

import java.util.List;
import java.util.Optional;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The program's commands and their description for picocli. Commands of two words, such as {@code catalog find}, are
 * subcommands of a group named by the first word.
 *
 * @param commands in the order in which the help lists them
 */
public record CommandTree(List<Command> commands) {

    private static final String PROGRAM = "mailwright";

    public CommandTree {
        commands = List.copyOf(commands);
    }

    /** Whether this word on the command line asks for the terminal and not for the window. */
    public boolean isCommand(String word) {
        return word.equals("--version")
                || word.equals("help")
                || word.equals("--help")
                || word.equals("-h")
                || commands.stream().anyMatch(command -> first(command).equals(word));
    }

    /** All commands as picocli describes them, for completions and manuals. */
    public CommandSpec described(Messages messages) {
        return described(messages, commands);
    }

    /** Describes the commands that the command line names, or all if it names none: that saves start-up time. */
    CommandSpec described(Messages messages, String... args) {
        var words = List.of(args);
        var named = commands.stream()
                .filter(command -> words.contains(first(command)))
                .toList();
        return described(messages, named.isEmpty() ? commands : named);
    }

    /** The command that picocli found, or nothing for a group or the program itself. */
    Optional<Command> of(CommandSpec spec) {
        return commands.stream()
                .filter(command -> spec.qualifiedName().equals(PROGRAM + " " + command.name()))
                .findFirst();
    }

    private static CommandSpec described(Messages messages, List<Command> commands) {
        var program = new CommandHelp(messages, PROGRAM, "cli", "mailwright COMMAND [OPTIONS]")
                .footer()
                .flag("--practice")
                .withCommonOptions();
        program.addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .type(boolean.class)
                .arity("0")
                .description(messages.get("cli.option.version"))
                .build());
        for (var command : commands) add(program, command, messages);
        return program;
    }

    private static void add(CommandSpec program, Command command, Messages messages) {
        var words = command.name().split(" ");
        var parent = words.length == 1 ? program : group(program, words[0], messages);
        parent.addSubcommand(words[words.length - 1], command.spec(messages));
    }

    private static CommandSpec group(CommandSpec program, String name, Messages messages) {
        var known = program.subcommands().get(name);
        if (known != null) return known.getCommandSpec();
        var group = CommandHelp.of(messages, name, "COMMAND").withCommonOptions();
        program.addSubcommand(name, group);
        return group;
    }

    private static String first(Command command) {
        return command.name().split(" ")[0];
    }
}
