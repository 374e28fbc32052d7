package org.mailwright.cli;

import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** One verb of the terminal: reads what was typed, calls one thing of the domain, prints what it says. */
public interface Command {

    /** The word, or the two words with a blank between, such as {@code catalog find}. */
    String name();

    CommandSpec spec(Messages messages);

    /** Runs, and says what to tell the shell. */
    int run(CommandContext call) throws CommandException, InterruptedException;

    /** Whether the command itself tells of the policy's faults, which the others do only as a warning. */
    default boolean tellsPolicyFaults() {
        return false;
    }
}
