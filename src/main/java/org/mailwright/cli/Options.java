package org.mailwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** The options and words of a parsed command line. Common options may stand before or after the command. */
public final class Options {

    /** From the innermost command up to the program. */
    private final List<ParseResult> levels = new ArrayList<>();

    Options(ParseResult program) {
        for (var level = program; level != null; level = level.subcommand()) levels.addFirst(level);
    }

    public boolean has(String option) {
        return levels.stream().anyMatch(level -> level.hasMatchedOption(option));
    }

    public Optional<String> text(String option) {
        return levels.stream()
                .filter(level -> level.hasMatchedOption(option))
                .findFirst()
                .map(level -> level.matchedOption(option).getValue());
    }

    /** The arguments that are no options. */
    public List<String> words() {
        return levels.getFirst().matchedPositionals().stream()
                .flatMap(positional -> positional.stringValues().stream())
                .toList();
    }

    public String word() {
        return words().getFirst();
    }
}
