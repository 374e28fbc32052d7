package org.mailwright.cli;

import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** One verb of the terminal: reads its options, makes one call into the domain, prints the result. */
public interface Command {

    /** One word, or two separated by a space, such as {@code catalog find}. */
    String name();

    CommandSpec spec(Messages messages);

    /** Runs the command and returns the exit code. */
    int run(CommandContext context) throws CommandException, InterruptedException;

    /** Whether the command's own output lists the policy's faults; the others print them as a warning first. */
    default boolean tellsPolicyFaults() {
        return false;
    }
}
