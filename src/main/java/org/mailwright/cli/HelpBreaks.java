package org.mailwright.cli;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.text.LineEnds;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where picocli may end a line of the help. It asks {@link BreakIterator}, which also breaks behind the hyphen of an option,
 * an apostrophe, and a sign in quotes; a mark forbids that, and is taken out of the finished help.
 */
final class HelpBreaks {

    /** Forbids a break where it stands. BreakIterator ignores U+2060, which would be the newer sign. */
    private static final String MARK = "\ufeff";

    private static final int WIDTH = 77;
    private static final String INDENT = "\n      ";

    private HelpBreaks() {}

    /** The help of a command, whose description is changed for it. */
    static String help(CommandLine command) {
        mark(command.getCommandSpec());
        command.getSubcommands().values().forEach(below -> describe(below.getCommandSpec()));
        return unmarked(command.getUsageMessage(Ansi.OFF));
    }

    private static void mark(CommandSpec spec) {
        describe(spec);
        spec.usageMessage()
                .footer(marked(spec.usageMessage().footer()))
                .customSynopsis(broken(String.join("\n", spec.usageMessage().customSynopsis())));
        for (var option : List.copyOf(spec.options())) {
            spec.remove(option);
            spec.addOption(OptionSpec.builder(option)
                    .description(marked(option.description()))
                    .build());
        }
    }

    private static void describe(CommandSpec spec) {
        spec.usageMessage().description(marked(spec.usageMessage().description()));
    }

    private static String[] marked(String... texts) {
        return Stream.of(texts).map(HelpBreaks::marked).toArray(String[]::new);
    }

    /** The usage line with its long parts further in, where picocli would begin them at the margin. */
    private static String broken(String usage) {
        return usage.lines().map(HelpBreaks::line).collect(Collectors.joining("\n"));
    }

    private static String line(String usage) {
        int end = Math.max(usage.lastIndexOf(" [", WIDTH), usage.lastIndexOf(" --", WIDTH));
        return usage.length() <= WIDTH || end < 0 ? usage : usage.substring(0, end) + INDENT + usage.substring(end + 1);
    }

    /** The text, with marks wherever there is neither a blank nor a Chinese or Japanese sign. */
    static String marked(String text) {
        var ends = BreakIterator.getLineInstance(Locale.ROOT);
        ends.setText(text);
        var marked = new StringBuilder(text);
        for (int end = ends.last(); end > 0; end = ends.previous()) {
            if (end < text.length() && !LineEnds.isEnd(text.charAt(end - 1), text.charAt(end)))
                marked.insert(end, MARK);
        }
        return marked.toString();
    }

    /** The text as people see it. */
    static String unmarked(String text) {
        return text.replace(MARK, "");
    }
}
