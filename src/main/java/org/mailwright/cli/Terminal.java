package org.mailwright.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mailwright.model.EmailAddress;
import org.mailwright.text.Language;
import org.mailwright.text.Messages;
import org.mailwright.text.PolicyWords;
import org.mailwright.text.Wording;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs a command line: parses it, calls the command, and turns every ending into an exit code. */
public final class Terminal {

    private final CommandTree commands;
    private final CommandServices services;
    private final InputStream in;
    private final Output out;

    public Terminal(CommandTree commands, CommandServices services, InputStream in, Output out) {
        this.commands = commands;
        this.services = services;
        this.in = in;
        this.out = out;
    }

    /** A terminal on the standard streams of this process. */
    public static Terminal ofSystem(CommandTree commands, CommandServices services) {
        return new Terminal(commands, services, System.in, Console.output());
    }

    /**
     * Runs one command line to its end.
     *
     * @return the exit code, see {@link ExitCode}
     */
    public int run(String... args) {
        var messages = messages(args);
        try {
            return parsed(messages, helped(args));
        } catch (ParameterException e) {
            out.remark(UsageWords.of(e, messages));
            return unlessPlugin(ExitCode.USAGE, messages.get("cli.bad-usage"), args);
        } catch (CommandException stop) {
            if (stop.key().equals(Output.PIPE)) return ExitCode.FINE;
            var sentence = messages.get(stop.key(), stop.values());
            out.remark(sentence);
            helpDesk(messages);
            return unlessPlugin(stop.exit(), sentence, args);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            out.remark(messages.get("cli.interrupted"));
            return unlessPlugin(ExitCode.TROUBLE, messages.get("cli.interrupted"), args);
        } catch (RuntimeException | Error bug) { // the program's edge: the stack trace only with -v
            var sentence = messages.get("cli.bug", bug.getClass().getSimpleName());
            out.remark(sentence);
            if (List.of(args).contains("-v") || List.of(args).contains("--verbose")) out.remark(stack(bug));
            return unlessPlugin(ExitCode.BUG, sentence, args);
        }
    }

    /** A monitoring system knows four exit codes only, and shows what stands on standard output. */
    private int unlessPlugin(int exit, String sentence, String... args) {
        if (!List.of(args).contains(PluginState.OPTION)) return exit;
        try {
            out.line(PluginState.UNKNOWN.line(sentence));
        } catch (CommandException e) {
            // nobody reads the line; the exit code still counts
        }
        return PluginState.UNKNOWN.exit();
    }

    /** {@code help check} is {@code check --help}, as in other programs. */
    private static String[] helped(String... args) {
        if (args.length == 0 || !args[0].equals("help")) return args;
        return Stream.concat(Arrays.stream(args).skip(1), Stream.of("--help")).toArray(String[]::new);
    }

    private void warnOfLanguage(Options options, Messages messages) {
        options.text("--lang")
                .filter(typed -> Language.typed(typed).isEmpty())
                .ifPresent(
                        typed -> out.remark(messages.get("cli.lang.unknown", Language.quoted(typed), Language.tags())));
    }

    private int parsed(Messages messages, String... args) throws CommandException, InterruptedException {
        var line = new CommandLine(commands.described(messages, args));
        line.setExpandAtFiles(false);
        line.setInterpolateVariables(false);
        var typed = line.parseArgs(args);
        if (typed.isVersionHelpRequested()) {
            out.line(services.version());
            return ExitCode.FINE;
        }
        warnOfLanguage(new Options(typed), messages);
        var asked = last(typed);
        if (asked.isUsageHelpRequested()) {
            out.line(usage(asked).stripTrailing());
            return ExitCode.FINE;
        }
        var command = commands.of(asked.commandSpec());
        if (!command.map(Command::tellsPolicyFaults).orElse(false)) warn(messages);
        asked.originalArgs()
                .forEach(word -> EmailAddress.spelledOut(word)
                        .ifPresent(address -> out.remark(messages.get("address.understood", address.display()))));
        if (command.isPresent())
            return command.get().run(new CommandContext(new Options(typed), services, out, in, messages));
        out.remark(usage(asked).stripTrailing());
        return ExitCode.USAGE;
    }

    /** Reports the policy's faults before any command: they may be why something is refused. */
    private void warn(Messages messages) {
        new PolicyWords(messages).faults(services.policy()).forEach(out::remark);
    }

    private void helpDesk(Messages messages) {
        new Wording(messages, services.policy()).helpDesk().ifPresent(out::remark);
    }

    private static String usage(ParseResult asked) {
        return HelpBreaks.help(asked.commandSpec().commandLine());
    }

    private static ParseResult last(ParseResult typed) {
        var last = typed;
        while (last.hasSubcommand()) last = last.subcommand();
        return last;
    }

    /** Isolates are for people's eyes: a file or another program gets none. */
    private Messages messages(String... args) {
        var messages = Messages.in(language(args));
        return out.isOnScreen() && !List.of(args).contains("--json") ? messages.isolating() : messages;
    }

    /** The language of the output. Read before parsing, since usage errors are already shown in it. */
    private static Locale language(String... args) {
        var words = Arrays.asList(args);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.equals("--")) break;
            if (word.startsWith("--lang=")) return typed(word.substring("--lang=".length()));
            if (word.equals("--lang") && i + 1 < words.size()) return typed(words.get(i + 1));
        }
        return Locale.getDefault(Locale.Category.DISPLAY);
    }

    private static Locale typed(String tag) {
        return Language.typed(tag).map(Language::locale).orElse(Locale.ENGLISH);
    }

    private static String stack(Throwable bug) {
        var text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
