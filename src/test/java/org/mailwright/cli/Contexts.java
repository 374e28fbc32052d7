package org.mailwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Locale;
import org.mailwright.cli.command.Commands;
import org.mailwright.text.Messages;
import picocli.CommandLine;

/** What a command works with, for tests of what commands share. */
public final class Contexts {

    private Contexts() {}

    /** @param err what is said to the person */
    public static CommandContext of(Fakes fakes, ByteArrayOutputStream err, String... args) {
        var messages = Messages.in(Locale.ENGLISH);
        var typed = new CommandLine(Commands.ALL.described(messages, args)).parseArgs(args);
        return new CommandContext(
                new Options(typed),
                fakes,
                new Output(new ByteArrayOutputStream(), err, UTF_8),
                InputStream.nullInputStream(),
                messages);
    }
}
