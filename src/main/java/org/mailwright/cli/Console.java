package org.mailwright.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The standard streams of this process. */
public final class Console {

    private Console() {}

    /** Writes UTF-8, except to a Windows console with another code page. */
    static Output output() {
        return new Output(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                charset(),
                terminal().isPresent());
    }

    /** The interactive terminal, if there is one. */
    public static Optional<java.io.Console> terminal() {
        return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
    }

    private static Charset charset() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.startsWith("windows")
                ? terminal()
                        .map(_ ->
                                Charset.forName(System.getProperty("stdout.encoding", "UTF-8"), StandardCharsets.UTF_8))
                        .orElse(StandardCharsets.UTF_8)
                : StandardCharsets.UTF_8;
    }
}
