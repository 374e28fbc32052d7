package org.mailwright.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.text.Messages;
import org.mailwright.text.PolicyWords;
import org.mailwright.text.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The terminal face: from what was typed to results and an exit code. */
public final class Terminal {

    private static final List<Command> COMMANDS = List.of(
            new DetectCommand(),
            new CheckCommand(),
            new ExplainCommand(),
            new ExportCommand(),
            new FormatsCommand(),
            new CatalogFindCommand(),
            new CatalogListCommand(),
            new CatalogValidateCommand(),
            new PolicyCommand(),
            new LicensesCommand());

    private static final String PROGRAM = "mailwright";
    private static final String CATALOG = "catalog";

    private final Tools tools;
    private final InputStream in;
    private final Output out;

    Terminal(Tools tools, InputStream in, Output out) {
        this.tools = tools;
        this.in = in;
        this.out = out;
    }

    /** The terminal that the program was started in. */
    public static Terminal ofSystem(Tools tools) {
        return new Terminal(tools, System.in, Streams.output());
    }

    /** Whether somebody who types this wants the terminal and not the window. */
    public static boolean isCommand(String word) {
        return word.equals(CATALOG)
                || word.equals("--version")
                || word.equals("--help")
                || word.equals("-h")
                || COMMANDS.stream().anyMatch(command -> command.name().equals(word));
    }

    /** Runs one command to its end, and says what to tell the shell. */
    public int run(String... args) {
        var messages = Messages.in(language(args));
        try {
            return parsed(messages, args);
        } catch (ParameterException e) {
            out.remark(UsageWords.of(e, messages));
            return Exit.USAGE;
        } catch (Stop stop) {
            if (stop.key().equals(Output.PIPE)) return Exit.FINE;
            out.remark(messages.get(stop.key(), stop.values()));
            helpDesk(messages);
            return stop.exit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            out.remark(messages.get("cli.interrupted"));
            return Exit.TROUBLE;
        } catch (RuntimeException | Error bug) { // the edge of the program: a person gets a line and not a stack
            out.remark(messages.get("cli.bug", bug.getClass().getSimpleName()));
            if (List.of(args).contains("-v") || List.of(args).contains("--verbose")) out.remark(stack(bug));
            return Exit.BUG;
        }
    }

    private int parsed(Messages messages, String... args) throws Stop, InterruptedException {
        var line = new CommandLine(program(messages, List.of(args)));
        line.setExpandAtFiles(false);
        line.setInterpolateVariables(false);
        var typed = line.parseArgs(args);
        if (typed.isVersionHelpRequested()) {
            out.line(tools.version());
            return Exit.FINE;
        }
        var asked = last(typed);
        if (asked.isUsageHelpRequested()) {
            out.line(usage(asked).stripTrailing());
            return Exit.FINE;
        }
        var command = command(asked.commandSpec());
        if (!command.map(PolicyCommand.class::isInstance).orElse(false)) warn(messages);
        if (command.isPresent()) return command.get().run(new Call(new Options(typed), tools, out, in, messages));
        out.remark(usage(asked).stripTrailing());
        return Exit.USAGE;
    }

    /** A policy with faults is told of whatever is asked, since it may be why something is refused. */
    private void warn(Messages messages) {
        new PolicyWords(messages).faults(tools.policy()).forEach(out::remark);
    }

    private void helpDesk(Messages messages) {
        new Wording(messages, tools.policy().helpDesk()).helpDesk().ifPresent(out::remark);
    }

    private static Optional<Command> command(CommandSpec spec) {
        return COMMANDS.stream()
                .filter(command -> spec.qualifiedName().equals(PROGRAM + " " + command.name()))
                .findFirst();
    }

    private static String usage(ParseResult asked) {
        return asked.commandSpec().commandLine().getUsageMessage(Ansi.OFF);
    }

    private static ParseResult last(ParseResult typed) {
        var last = typed;
        while (last.hasSubcommand()) last = last.subcommand();
        return last;
    }

    /** All commands as picocli describes them, for whoever writes completions and manuals. */
    public static CommandSpec described(Messages messages) {
        return program(messages, List.of());
    }

    /** Describes the commands that were named, or all of them where none was. */
    private static CommandSpec program(Messages messages, List<String> args) {
        var named = COMMANDS.stream()
                .filter(command -> args.contains(command.name().split(" ")[0]))
                .toList();
        var program = new Help(messages, PROGRAM, "cli", "mailwright COMMAND [OPTIONS]")
                .footer()
                .flag("--practice")
                .withCommonOptions();
        program.addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .type(boolean.class)
                .arity("0")
                .description(messages.get("cli.option.version"))
                .build());
        for (var command : named.isEmpty() ? COMMANDS : named) add(program, command, messages);
        return program;
    }

    private static void add(CommandSpec program, Command command, Messages messages) {
        var words = command.name().split(" ");
        var parent = words.length == 1 ? program : group(program, words[0], messages);
        parent.addSubcommand(words[words.length - 1], command.spec(messages));
    }

    /** The spec that commands of two words share. */
    private static CommandSpec group(CommandSpec program, String name, Messages messages) {
        var known = program.subcommands().get(name);
        if (known != null) return known.getCommandSpec();
        var group = Help.of(messages, name, "COMMAND").withCommonOptions();
        program.addSubcommand(name, group);
        return group;
    }

    /** Read before anything else is, since it decides what the help says. */
    private static Locale language(String... args) {
        var words = Arrays.asList(args);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.equals("--")) break;
            if (word.startsWith("--lang=")) return Locale.forLanguageTag(word.substring("--lang=".length()));
            if (word.equals("--lang") && i + 1 < words.size()) return Locale.forLanguageTag(words.get(i + 1));
        }
        return Locale.getDefault(Locale.Category.DISPLAY);
    }

    private static String stack(Throwable bug) {
        var text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
