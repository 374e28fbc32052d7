package org.mailwright;

import java.util.Arrays;
import org.mailwright.cli.Terminal;

/** Picks a face: a command runs in the terminal; nothing, or a profile, opens the window. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        boolean command = Arrays.stream(args).anyMatch(Terminal::isCommand);
        var call = WindowCall.parse(args);
        int exit = !command && call.isPresent()
                ? Wiring.window(call.get())
                : Wiring.terminal().run(args);
        if (exit != 0) System.exit(exit);
    }
}
