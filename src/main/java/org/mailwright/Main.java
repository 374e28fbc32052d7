package org.mailwright;

import java.util.Arrays;
import org.mailwright.app.PolicyReferenceCheck;
import org.mailwright.app.WindowArguments;
import org.mailwright.app.Wiring;
import org.mailwright.cli.command.Commands;
import org.mailwright.policy.PolicyFile;

/** Starts the terminal if a command is given, and the window otherwise: with nothing, or with a profile. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        int exit = run(PolicyFile.ofMachine(), args);
        if (exit != 0) System.exit(exit);
    }

    /** Runs the program under the policy of the given file. */
    static int run(PolicyFile file, String... args) {
        var policy = file.read(new PolicyReferenceCheck());
        boolean command = Arrays.stream(args).anyMatch(Commands.ALL::isCommand);
        var arguments = WindowArguments.parse(args);
        return !command && arguments.isPresent()
                ? Wiring.window(arguments.get(), policy, file.trust())
                : Wiring.terminal(policy, file.trust()).run(args);
    }
}
