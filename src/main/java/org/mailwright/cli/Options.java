package org.mailwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** What was typed behind a command. Common options count wherever they stand. */
public final class Options {

    /** From the command up to the program itself. */
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

    /** What was typed besides options. */
    public List<String> words() {
        return levels.getFirst().matchedPositionals().stream()
                .flatMap(positional -> positional.stringValues().stream())
                .toList();
    }

    public String word() {
        return words().getFirst();
    }
}
