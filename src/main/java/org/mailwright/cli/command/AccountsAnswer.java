package org.mailwright.cli.command;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundAccounts;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.account.DetectionRun;
import org.mailwright.cli.view.FoundAccountJson;
import org.mailwright.cli.view.FoundAccountText;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Detector;
import org.mailwright.model.EmailAddress;
import org.mailwright.repair.Repair;
import org.mailwright.repair.ServerHistory;
import org.mailwright.text.AccountWords;

/** Prints the accounts that were found, each compared with what is right and, if asked for, tested. */
final class AccountsAnswer {

    private final CommandContext context;
    private final FoundAccountText text;
    private final Map<EmailAddress, Detection> detections = new HashMap<>();
    private Optional<Detector> detector = Optional.empty();

    AccountsAnswer(CommandContext context) {
        this.context = context;
        this.text = new FoundAccountText(context);
    }

    /** Returns the exit code. */
    int show(FoundAccounts found) throws CommandException, InterruptedException {
        var accounts = wanted(found.accounts());
        var catalog = context.services().catalog(context.network(), _ -> {});
        var history = new ServerHistory(() -> catalog);
        var alike = accounts.stream().collect(Collectors.groupingBy(AccountsAnswer::address));
        boolean failed;
        try (var test = new AccountTest(context)) {
            for (var account : accounts)
                print(repair(account, history, test), alike.getOrDefault(address(account), List.of()));
            failed = test.hasFailed();
        }
        var words = new AccountWords(context.messages());
        for (var skipped : found.skipped()) {
            context.warn("account.place", words.program(skipped.program()), words.of(skipped));
            context.out().remark("  " + words.of(skipped.place()));
        }
        if (!accounts.isEmpty()) return failed ? ExitCode.CHECK_FAILED : ExitCode.FINE;
        context.warn(context.options().text("--file").isPresent() ? "account.none.file" : "account.none");
        return ExitCode.NOTHING_FOUND;
    }

    /** For accounts that are looked for among a thousand; without regard to case. */
    private static String address(FoundAccount account) {
        return account.email().map(EmailAddress::toString).orElse("").toLowerCase(Locale.ROOT);
    }

    private List<FoundAccount> wanted(List<FoundAccount> accounts) throws CommandException {
        var typed = context.options().text("--address");
        if (typed.isEmpty()) return accounts;
        var address = EmailAddress.parse(typed.get())
                .orElseThrow(() -> CommandException.invalid("cli.bad-address", typed.get()));
        return accounts.stream()
                .filter(account -> account.email().equals(Optional.of(address)))
                .toList();
    }

    private Repair repair(FoundAccount account, ServerHistory history, AccountTest test)
            throws CommandException, InterruptedException {
        var repair = Repair.compared(account, detection(account)).explained(history);
        if (!context.options().has("--check")) return repair;
        return test.test(account, repair.best()).map(repair::tested).orElse(repair);
    }

    private void print(Repair repair, List<FoundAccount> alike) throws CommandException {
        if (context.json()) context.out().json(json -> FoundAccountJson.write(json, repair));
        else text.print(repair, alike);
    }

    /** Asks the catalog first, and the network only where that does not know the address. */
    private Optional<Detection> detection(FoundAccount account) throws CommandException, InterruptedException {
        var email =
                account.owner().filter(address -> context.services().policy().allows(address.domain()));
        if (email.isEmpty()) return Optional.empty();
        var address = email.get();
        if (!detections.containsKey(address)) detections.put(address, detect(address));
        return Optional.ofNullable(detections.get(address));
    }

    private Detection detect(EmailAddress address) throws CommandException, InterruptedException {
        if (detector.isEmpty()) detector = Optional.of(context.services().detector(context.network(), context::warn));
        var one = detector.get(); // reads the catalog once
        var timeout = Detector.Options.USUAL.timeout();
        var catalog = one.detect(address, new Detector.Options(true, timeout), _ -> {});
        boolean known = catalog.outcome() instanceof Outcome.Found || catalog.outcome() instanceof Outcome.Refused;
        if (known || context.options().has("--offline")) return catalog;
        return DetectionRun.search(address, one, Detector.Options.USUAL, context);
    }
}
