package org.mailwright;

import java.util.Arrays;
import org.mailwright.cli.Terminal;

/** Picks a face: a command runs in the terminal; nothing, or a profile, opens the window. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        int exit = opensWindow(args) ? Wiring.window(args) : Wiring.terminal().run(args);
        if (exit != 0) System.exit(exit);
    }

    private static boolean opensWindow(String... args) {
        if (Arrays.stream(args).anyMatch(Terminal::isCommand)) return false;
        return args.length == 0 || args[0].equals("--practice") || args[0].endsWith(".mailwright");
    }
}
