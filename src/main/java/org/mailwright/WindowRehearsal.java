package org.mailwright;

import org.mailwright.policy.PolicyFile;
import org.mailwright.ui.Walkthrough;

/**
 * Runs the window from page to page of practice mode, to train its AOT cache. It ships, as {@link TerminalRehearsal} does, because
 * the JVM accepts a cache only from a run of the very same image and module path.
 */
final class WindowRehearsal {

    private WindowRehearsal() {}

    public static void main(String[] args) {
        var missing = Walkthrough.through(() -> Main.run(PolicyFile.ofMachine(), "--practice", "--lang", "en"));
        if (missing.isEmpty()) return;
        System.err.println("the walk did not reach " + missing.get());
        System.exit(1);
    }
}
