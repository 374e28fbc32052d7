package org.mailwright;

import java.util.List;
import org.mailwright.policy.PolicyFile;
import org.mailwright.ui.Walkthrough;

/**
 * Runs the window, to train its class archives. It ships, as {@link TerminalRehearsal} does, because the JVM accepts an archive
 * only from a run of the very same image and module path.
 */
final class WindowRehearsal {

    private WindowRehearsal() {}

    /** With {@code first}, what each start needs: up to the first page. Else from page to page of practice mode. */
    public static void main(String[] args) {
        var missing = List.of(args).contains("first")
                ? Walkthrough.toFirstPage(WindowRehearsal::run)
                : Walkthrough.ofPractice(() -> run("--practice", "--lang", "en"));
        if (missing.isEmpty()) return;
        System.err.println("the walk did not reach " + missing.get());
        System.exit(1);
    }

    private static void run(String... line) {
        Main.run(PolicyFile.ofMachine(), line);
    }
}
