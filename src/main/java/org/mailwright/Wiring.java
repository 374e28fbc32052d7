package org.mailwright;

import org.mailwright.cli.Terminal;

/** Builds the program by hand. Each face is built only when it is the one that was asked for. */
final class Wiring {

    private Wiring() {}

    static Terminal terminal() {
        return Terminal.ofSystem(new TerminalTools());
    }

    /**
     * Opens the window, on a profile where one is named. The window's entry point is joined here, and nowhere else.
     *
     * @return the exit code
     */
    static int window(String... args) {
        return terminal().run(args.length == 0 ? new String[] {"--help"} : args);
    }
}
