package org.mailwright;

import java.util.Arrays;
import org.mailwright.app.PolicyReferenceCheck;
import org.mailwright.app.WindowArguments;
import org.mailwright.app.Wiring;
import org.mailwright.cli.command.Commands;
import org.mailwright.policy.PolicyFile;

/** Picks a face: a command runs in the terminal; nothing, or a profile, opens the window. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        int exit = run(PolicyFile.ofMachine(), args);
        if (exit != 0) System.exit(exit);
    }

    /** The whole program, under the policy of a file. */
    static int run(PolicyFile file, String... args) {
        var policy = file.read(new PolicyReferenceCheck());
        boolean command = Arrays.stream(args).anyMatch(Commands.ALL::isCommand);
        var call = WindowArguments.parse(args);
        return !command && call.isPresent()
                ? Wiring.window(call.get(), policy)
                : Wiring.terminal(policy).run(args);
    }
}
