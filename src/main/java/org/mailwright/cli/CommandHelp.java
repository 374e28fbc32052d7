package org.mailwright.cli;

import java.util.Arrays;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Describes a command to picocli, with the words of its help from the bundle. Built without
 * annotations: reading them takes longer than most commands run.
 */
public final class CommandHelp {

    private final CommandSpec spec = CommandSpec.create();
    private final Messages messages;
    private final String key;

    /** @param key prefix of the command's message keys, such as {@code cli.detect} */
    CommandHelp(Messages messages, String name, String key, String synopsis) {
        this.messages = messages;
        this.key = key;
        spec.name(name);
        spec.usageMessage()
                .customSynopsis(synopsis)
                .synopsisHeading(messages.get("cli.help.usage") + "%n  ")
                .descriptionHeading("%n")
                .optionListHeading("%n" + messages.get("cli.help.options") + "%n")
                .commandListHeading("%n" + messages.get("cli.help.commands") + "%n")
                .footerHeading("%n")
                .sortOptions(false)
                .description(paragraphs(key + ".help"));
    }

    /** A command of two words, such as {@code catalog find}, or a plain one. */
    public static CommandHelp of(Messages messages, String command, String arguments) {
        var words = command.split(" ");
        return new CommandHelp(
                messages,
                words[words.length - 1],
                "cli." + command.replace(' ', '-'),
                ("mailwright " + command + " " + arguments).strip());
    }

    public CommandHelp footer() {
        spec.usageMessage().footer(paragraphs(key + ".footer"));
        return this;
    }

    /** One word that has to be there. */
    public CommandHelp word(String label) {
        return words(label, "0", "1");
    }

    /** One word or more. */
    public CommandHelp words(String label) {
        return words(label, "0..*", "1..*");
    }

    /** Any number of words. */
    public CommandHelp anyWords(String label) {
        return words(label, "0..*", "0..*");
    }

    /** One word or none. */
    public CommandHelp optionalWord(String label) {
        return words(label, "0", "0..1");
    }

    private CommandHelp words(String label, String index, String arity) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label)
                .index(index)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .type(String[].class)
                .auxiliaryTypes(String.class)
                .hidden(true)
                .build());
        return this;
    }

    public CommandHelp option(String name, String label) {
        return add(OptionSpec.builder(name).type(String.class).paramLabel(label).arity("1"), name);
    }

    public CommandHelp required(String name, String label) {
        return add(
                OptionSpec.builder(name)
                        .type(String.class)
                        .paramLabel(label)
                        .arity("1")
                        .required(true),
                name);
    }

    public CommandHelp flag(String... names) {
        return add(OptionSpec.builder(names).type(boolean.class).arity("0"), names[names.length - 1]);
    }

    private CommandHelp add(OptionSpec.Builder option, String name) {
        spec.addOption(option.description(messages.get("cli.option." + name.substring(2)))
                .build());
        return this;
    }

    /** The options that every command takes. */
    public CommandSpec withCommonOptions() {
        flag("--json")
                .option("--dns", "HOST[:PORT]")
                .option("--ca-file", "PEM")
                .option("--catalog", "DIR")
                .flag("--no-ispdb")
                .flag("--hide-address")
                .option("--lang", "TAG")
                .flag("-v", "--verbose");
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .arity("0")
                .description(messages.get("cli.option.help"))
                .build());
        return spec;
    }

    private String[] paragraphs(String sentence) {
        return Arrays.stream(messages.get(sentence).split("\n"))
                .map(line -> line.replace("%", "%%"))
                .toArray(String[]::new);
    }
}
