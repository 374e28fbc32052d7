package org.mailwright.build;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as its completion and its manual need it.
 *
 * @param path such as {@code catalog find}; empty for the program itself
 * @param operand what may be typed besides options
 * @param children the words of the commands below
 */
record Verb(String path, String help, String synopsis, List<Option> options, Values operand, List<String> children) {

    /**
     * An option of a command.
     *
     * @param names the long one last
     * @param label of its value, empty where it takes none
     */
    record Option(List<String> names, String label, String help, Values values) {

        boolean takesValue() {
            return !label.isEmpty();
        }

        String longName() {
            return names.getLast();
        }
    }

    /** The program, and then its commands in their order, those of two words behind the one that they share. */
    static List<Verb> of(CommandSpec program, Vocabulary vocabulary) {
        var verbs = new ArrayList<Verb>();
        add("", program, vocabulary, verbs);
        return List.copyOf(verbs);
    }

    /** The last word of the path. */
    String word() {
        return path.substring(path.lastIndexOf(' ') + 1);
    }

    /** The first sentence of the help. */
    String summary() {
        return help.lines().findFirst().orElse("").replaceFirst("\\.( .*)?$", "");
    }

    private static void add(String path, CommandSpec spec, Vocabulary vocabulary, List<Verb> verbs) {
        var usage = spec.usageMessage();
        verbs.add(new Verb(
                path,
                text(usage.description(), usage.footer()),
                text(usage.customSynopsis()).replaceAll(" +", " "),
                spec.options().stream()
                        .map(option -> option(option, vocabulary))
                        .toList(),
                operand(path, spec, vocabulary),
                List.copyOf(spec.subcommands().keySet())));
        spec.subcommands()
                .forEach((name, below) -> add((path + " " + name).strip(), below.getCommandSpec(), vocabulary, verbs));
    }

    private static Option option(OptionSpec option, Vocabulary vocabulary) {
        boolean value = option.arity().max() > 0;
        return new Option(
                List.of(option.names()),
                value ? option.paramLabel() : "",
                text(option.description()),
                value ? vocabulary.of(option) : new Values.Anything());
    }

    /** The program itself takes a profile to open. */
    private static Values operand(String path, CommandSpec spec, Vocabulary vocabulary) {
        if (path.isEmpty()) return new Values.Files(".mailwright");
        return spec.positionalParameters().stream()
                .findFirst()
                .map(vocabulary::of)
                .orElse(new Values.Anything());
    }

    /** Paragraphs, a line each; picocli wants a percent sign twice. */
    private static String text(String[]... paragraphs) {
        return Stream.of(paragraphs)
                .flatMap(Stream::of)
                .collect(Collectors.joining("\n"))
                .replace("%%", "%");
    }
}
