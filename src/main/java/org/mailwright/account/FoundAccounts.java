package org.mailwright.account;

import java.util.ArrayList;
import java.util.List;

/** The result of reading one program or file: its accounts in the program's own order, and what is not shown and why. */
public record FoundAccounts(List<FoundAccount> accounts, List<Skipped> skipped) {

    public static final FoundAccounts NONE = new FoundAccounts(List.of(), List.of());

    public FoundAccounts {
        accounts = List.copyOf(accounts);
        skipped = List.copyOf(skipped);
    }

    public FoundAccounts and(FoundAccounts more) {
        var all = new ArrayList<>(accounts);
        all.addAll(more.accounts);
        var left = new ArrayList<>(skipped);
        left.addAll(more.skipped);
        return new FoundAccounts(all, left);
    }
}
