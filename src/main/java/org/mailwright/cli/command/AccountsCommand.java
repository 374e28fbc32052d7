package org.mailwright.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailwright.account.DiskFolder;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.Skipped;
import org.mailwright.account.program.AccountSearch;
import org.mailwright.account.program.Programs;
import org.mailwright.account.program.UnreadProgram;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.text.AccountWords;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Lists the accounts that programs on this computer have, or that a file describes, and compares them. */
final class AccountsCommand implements Command {

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return CommandHelp.of(messages, name(), "[--file FILE|- | --program ID [--base DIR]] [--check] [OPTIONS]")
                .option("--file", "FILE")
                .option("--program", "ID")
                .option("--base", "DIR")
                .option("--address", "ADDRESS")
                .flag("--offline")
                .flag("--check")
                .flag("--password-stdin")
                .flag("--no-log-on")
                .flag("--one-attempt")
                .flag("--no-send")
                .flag("--allow-plaintext")
                .withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException, InterruptedException {
        var file = context.options().text("--file");
        if (file.equals(Optional.of(AccountsFile.STDIN)) && context.options().has("--password-stdin")) {
            throw CommandException.invalid("cli.accounts.stdin-twice");
        }
        var program = context.options().text("--program");
        var base = context.path("--base");
        if (file.isPresent()) {
            if (program.isPresent() || base.isPresent()) {
                throw CommandException.invalid("cli.accounts.file-and-program");
            }
            return show(new AccountsFile(context).read(file.get()), context);
        }
        if (program.isEmpty()) {
            if (base.isPresent()) throw CommandException.invalid("cli.accounts.base-alone");
            return live(context.services().accountSearch().all(), context);
        }
        var unread = UnreadProgram.of(program.get()).filter(_ -> base.isEmpty());
        if (unread.isPresent()) {
            tell(unread.get(), context);
            return ExitCode.NOTHING_FOUND;
        }
        var reader = reader(program.get());
        return base.isPresent()
                ? show(read(reader, base.get(), context), context)
                : live(context.services().accountSearch().of(reader), context);
    }

    /** A folder, or one of its files: people name what they have. */
    private static FoundAccounts read(ProgramReader reader, Path base, CommandContext context) throws CommandException {
        if (Files.isDirectory(base)) return reader.read(DiskFolder.of(base));
        var parent = base.toAbsolutePath().getParent();
        if (!Files.isRegularFile(base) || parent == null) {
            var missing = context.say("account.skipped." + Skipped.Reason.MISSING.code());
            throw CommandException.trouble("cli.accounts.cannot-open", base, missing);
        }
        return reader.readFile(DiskFolder.of(parent), String.valueOf(base.getFileName()));
    }

    private static ProgramReader reader(String program) throws CommandException {
        var known = Programs.readers().stream().map(ProgramReader::program).collect(Collectors.joining(", "));
        return Programs.reader(program)
                .orElseThrow(() -> CommandException.invalid("cli.accounts.unknown-program", program, known));
    }

    /** What the programs of this computer have; if nothing, also where that was looked for. */
    private static int live(AccountSearch.Result result, CommandContext context)
            throws CommandException, InterruptedException {
        int exit = show(result.found(), context);
        for (var unread : result.unread()) tell(unread, context);
        if (exit == ExitCode.NOTHING_FOUND) {
            if (result.lookedAt().isEmpty()) context.warn("account.looked-at.nothing");
            for (var place : result.lookedAt()) context.warn("account.looked-at", place);
        }
        return exit;
    }

    private static int show(FoundAccounts found, CommandContext context) throws CommandException, InterruptedException {
        return new AccountsAnswer(context).show(found);
    }

    private static void tell(UnreadProgram program, CommandContext context) {
        var words = new AccountWords(context.messages());
        context.warn("account.place", words.program(program.id()), context.say(program.whyKey()));
        context.out().remark("  " + context.say(program.insteadKey()));
    }
}
