package org.mailwright.ui.repair;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.imports.ImportFile;
import org.mailwright.account.imports.ImportReading;
import org.mailwright.account.program.AccountSearch;
import org.mailwright.account.program.Programs;
import org.mailwright.account.program.UnreadProgram;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Detector;
import org.mailwright.model.EmailAddress;
import org.mailwright.repair.Repair;
import org.mailwright.repair.ServerHistory;

/** Reads accounts and compares them. Blocks; only for one thread. */
final class FoundList {

    /** The result of reading. */
    sealed interface Reading {

        /**
         * Accounts that were found, perhaps none.
         *
         * @param lookedAt the folders and files that were there
         */
        record Listed(List<Repair> accounts, FoundAccounts found, List<String> lookedAt, List<UnreadProgram> unread)
                implements Reading {

            public Listed {
                accounts = List.copyOf(accounts);
                lookedAt = List.copyOf(lookedAt);
                unread = List.copyOf(unread);
            }
        }

        /** A file that cannot be read. */
        record Refused(ImportReading why) implements Reading {}
    }

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Supplier<AccountSearch> search;
    private final Supplier<Detector> detector;
    private final Supplier<ProviderCatalog> catalog;
    private final Predicate<EmailAddress> allowed;

    /** @param allowed whether the organisation lets an address be looked up and tested */
    FoundList(
            Supplier<AccountSearch> search,
            Supplier<Detector> detector,
            Supplier<ProviderCatalog> catalog,
            Predicate<EmailAddress> allowed) {
        this.catalog = catalog;
        this.search = search;
        this.detector = detector;
        this.allowed = allowed;
    }

    /** The accounts of the programs of this computer. */
    Reading computer() throws InterruptedException {
        var result = search.get().all();
        return new Reading.Listed(compared(result.found()), result.found(), result.lookedAt(), result.unread());
    }

    /** The accounts that a file holds. */
    Reading file(Path file) throws InterruptedException {
        var reading = new ImportFile(Programs.readers()).read(file);
        return switch (reading) {
            case ImportReading.Accounts(var _, var found, var _) ->
                new Reading.Listed(compared(found), found, List.of(file.toString()), List.of());
            case ImportReading.Nothing _, ImportReading.Refused _, ImportReading.BadProfile _ ->
                new Reading.Refused(reading);
        };
    }

    /** Whether an account may be looked up and tested. */
    boolean allows(FoundAccount account) {
        return account.email().filter(allowed).isPresent();
    }

    /** What is right for an account, asking the network where the catalog does not know it. */
    Optional<Detection> detection(FoundAccount account) throws InterruptedException {
        return allows(account) ? Optional.of(detect(account.email().orElseThrow(), false)) : Optional.empty();
    }

    /** What the catalog knows of the past. */
    ServerHistory history() {
        return new ServerHistory(catalog);
    }

    /** Compared with the catalog only, so that the list is there at once. */
    private List<Repair> compared(FoundAccounts found) throws InterruptedException {
        Map<EmailAddress, Detection> known = new HashMap<>();
        var repairs = new ArrayList<Repair>();
        var history = history();
        for (var account : found.accounts()) {
            var address = account.email().filter(allowed);
            if (address.isPresent() && !known.containsKey(address.get())) {
                known.put(address.get(), detect(address.get(), true));
            }
            repairs.add(Repair.compared(account, address.map(known::get)).explained(history));
        }
        return repairs;
    }

    private Detection detect(EmailAddress address, boolean offline) throws InterruptedException {
        var catalog = detector.get().detect(address, new Detector.Options(true, LIMIT), _ -> {});
        boolean known = catalog.outcome() instanceof Outcome.Found || catalog.outcome() instanceof Outcome.Refused;
        if (known || offline) return catalog;
        return detector.get().detect(address, new Detector.Options(false, LIMIT), _ -> {});
    }
}
