package org.mailwright.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The streams that the program was started with. */
public final class Console {

    private Console() {}

    /** UTF-8, as files and pipes and every terminal but Windows' old ones want it. */
    static Output output() {
        return new Output(
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), charset());
    }

    /** The person at a terminal, where there is one. */
    public static Optional<java.io.Console> person() {
        return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
    }

    private static Charset charset() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.startsWith("windows")
                ? person().map(_ ->
                                Charset.forName(System.getProperty("stdout.encoding", "UTF-8"), StandardCharsets.UTF_8))
                        .orElse(StandardCharsets.UTF_8)
                : StandardCharsets.UTF_8;
    }
}
