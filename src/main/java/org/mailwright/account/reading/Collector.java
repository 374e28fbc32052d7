package org.mailwright.account.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.FileBytes;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.Place;
import org.mailwright.account.ProgramFolder.Opened;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.Skipped;

/** Collects what one reader finds and skips. */
public final class Collector {

    private static final int MAX_ACCOUNTS = 1000;

    private final String program;
    private final List<FoundAccount> accounts = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    public Collector(String program) {
        this.program = program;
    }

    /** Opens a file that may be missing, which is nothing to tell of. */
    public <T> Optional<T> open(ProgramFolder folder, String path, Function<FileBytes, T> reader) {
        return open(folder, path, reader, false);
    }

    /** Opens a file that has to be there. */
    public <T> Optional<T> require(ProgramFolder folder, String path, Function<FileBytes, T> reader) {
        return open(folder, path, reader, true);
    }

    private <T> Optional<T> open(ProgramFolder folder, String path, Function<FileBytes, T> reader, boolean required) {
        return switch (folder.open(path)) {
            case Opened.Content(var bytes) -> {
                try (bytes) {
                    yield Optional.of(reader.apply(bytes));
                }
            }
            case Opened.Failed(var reason) -> {
                if (required || reason != Reason.MISSING) skip(reason, Place.of(folder.shown(path)), "");
                yield Optional.empty();
            }
        };
    }

    public AccountDraft draft(String origin) {
        return new AccountDraft(program, origin);
    }

    public void add(AccountDraft draft) {
        add(draft.found());
    }

    public void add(FoundAccount account) {
        if (accounts.size() < MAX_ACCOUNTS) accounts.add(account);
        else skip(Reason.TOO_MANY, Place.of(account.origin()), "");
    }

    /** Tells of the same thing once. */
    public void skip(Reason reason, Place place, String name) {
        var each = new Skipped(program, place, name, reason);
        if (skipped.size() <= MAX_ACCOUNTS && !skipped.contains(each)) skipped.add(each);
    }

    public void malformed(Optional<Place> place) {
        place.ifPresent(where -> skip(Reason.MALFORMED, where, ""));
    }

    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    public FoundAccounts found() {
        return new FoundAccounts(accounts, skipped);
    }
}
