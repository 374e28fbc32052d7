package org.mailwright.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailwright.account.DiskFolder;
import org.mailwright.account.FoundAccount;
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
import org.mailwright.cli.view.FoundAccountJson;
import org.mailwright.cli.view.FoundAccountText;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Detector;
import org.mailwright.model.EmailAddress;
import org.mailwright.repair.Comparison;
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
        return CommandHelp.of(messages, name(), "[--file FILE|- | --program ID [--base DIR]]  [OPTIONS]")
                .option("--file", "FILE")
                .option("--program", "ID")
                .option("--base", "DIR")
                .flag("--offline")
                .withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException, InterruptedException {
        var file = context.options().text("--file");
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
        Map<EmailAddress, Detection> detections = new HashMap<>();
        for (var account : found.accounts()) {
            var detection = detection(account, detections, context);
            var comparison = detection.map(each -> Comparison.of(account, each)).orElse(Comparison.NOTHING_KNOWN);
            if (context.json()) context.out().json(json -> FoundAccountJson.write(json, account, comparison));
            else new FoundAccountText(context).print(account, detection, comparison);
        }
        var words = new AccountWords(context.messages());
        for (var skipped : found.skipped()) {
            context.warn("account.place", words.program(skipped.program()), words.of(skipped));
            context.out().remark("  " + words.of(skipped.place()));
        }
        if (!found.accounts().isEmpty()) return ExitCode.FINE;
        context.warn("account.none");
        return ExitCode.NOTHING_FOUND;
    }

    /** Asks the catalog first, and the network only where that does not know the address. */
    private static Optional<Detection> detection(
            FoundAccount account, Map<EmailAddress, Detection> known, CommandContext context)
            throws CommandException, InterruptedException {
        var email =
                account.email().filter(address -> context.services().policy().allows(address.domain()));
        if (email.isEmpty()) return Optional.empty();
        var address = email.get();
        if (!known.containsKey(address)) known.put(address, detect(address, context));
        return Optional.ofNullable(known.get(address));
    }

    private static Detection detect(EmailAddress address, CommandContext context)
            throws CommandException, InterruptedException {
        var detector = context.services().detector(context.network(), context::warn);
        var timeout = Detector.Options.USUAL.timeout();
        var catalog = detector.detect(address, new Detector.Options(true, timeout), _ -> {});
        boolean known = catalog.outcome() instanceof Outcome.Found || catalog.outcome() instanceof Outcome.Refused;
        if (known || context.options().has("--offline")) return catalog;
        return DetectCommand.search(address, detector, Detector.Options.USUAL, context);
    }

    private static void tell(UnreadProgram program, CommandContext context) {
        var words = new AccountWords(context.messages());
        context.warn("account.place", words.program(program.id()), context.say(program.whyKey()));
        context.out().remark("  " + context.say(program.insteadKey()));
    }
}
