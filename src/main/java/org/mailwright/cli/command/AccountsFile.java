package org.mailwright.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mailwright.account.DiskFolder;
import org.mailwright.account.FileBytes;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.ProgramFolder.Opened;
import org.mailwright.account.imports.ImportFile;
import org.mailwright.account.imports.ImportKind;
import org.mailwright.account.imports.ImportReading;
import org.mailwright.account.program.Programs;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.text.ImportWords;

/**
 * Reads a file that a person names, or standard input. A program's own file goes to that program's reader, which drops its
 * passwords undecoded; anything else is a settings file or a text.
 */
final class AccountsFile {

    /** What stands for standard input. */
    static final String STDIN = "-";

    private final CommandContext context;

    AccountsFile(CommandContext context) {
        this.context = context;
    }

    FoundAccounts read(String file) throws CommandException {
        try (var bytes = file.equals(STDIN) ? pasted() : opened(CommandContext.path("--file", file), file)) {
            return described(bytes, file);
        }
    }

    private FileBytes opened(Path path, String file) throws CommandException {
        var real = real(path.toAbsolutePath());
        return switch (DiskFolder.of(Optional.ofNullable(real.getParent()).orElse(real))
                .open(fileName(real))) {
            case Opened.Content(var bytes) -> new FileBytes(file, bytes.array());
            case Opened.Failed(var reason) ->
                throw CommandException.trouble(
                        "cli.accounts.cannot-open", file, context.say("account.skipped." + reason.code()));
        };
    }

    /** The person may name a link. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private FileBytes pasted() throws CommandException {
        try {
            var bytes = context.in().readNBytes(DiskFolder.MAX_BYTES + 1);
            if (bytes.length > DiskFolder.MAX_BYTES) throw CommandException.invalid("cli.accounts.too-long");
            return new FileBytes(STDIN, bytes);
        } catch (IOException e) {
            throw CommandException.trouble("cli.cannot-read-stdin");
        }
    }

    private FoundAccounts described(FileBytes bytes, String file) throws CommandException {
        var reading = new ImportFile(Programs.readers()).read(bytes.array(), file);
        return switch (reading) {
            case ImportReading.Accounts accounts -> {
                boolean named = accounts.kind() == ImportKind.PROGRAM_FILE || accounts.kind() == ImportKind.K9;
                if (!named) new ImportWords(context.messages()).of(reading).forEach(context.out()::remark);
                yield accounts.found();
            }
            case ImportReading.Nothing nothing -> {
                new ImportWords(context.messages()).of(reading).forEach(context.out()::remark);
                yield nothing.found();
            }
            case ImportReading.Refused refused -> throw refused(file, refused.key(), refused.values());
            case ImportReading.BadProfile(var why) -> throw refused(file, why.key(), why.values());
        };
    }

    private CommandException refused(String file, String key, Object... values) {
        return CommandException.trouble("cli.accounts.cannot-open", file, context.say(key, values));
    }

    private static String fileName(Path path) {
        return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    }
}
