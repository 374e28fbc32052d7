package org.mailwright;

import java.nio.file.Path;
import java.util.Arrays;
import org.mailwright.policy.PolicyFiles;

/** The program under a policy that a test wrote: the first word is its file. */
public final class PolicyMain {

    private PolicyMain() {}

    public static void main(String[] args) {
        System.exit(Main.run(PolicyFiles.at(Path.of(args[0])), Arrays.copyOfRange(args, 1, args.length)));
    }
}
