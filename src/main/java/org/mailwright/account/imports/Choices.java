package org.mailwright.account.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.FoundAccount;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/**
 * Makes accounts of the servers that a file or page offers, so that each server is in one: the first choices of both sides
 * together, then the second ones. A side with fewer choices keeps its last. IMAP comes before POP3.
 */
final class Choices {

    private Choices() {}

    private static final class Group {
        final List<ServerSource> incoming = new ArrayList<>();
        final List<ServerSource> outgoing = new ArrayList<>();
    }

    /** @param account a new draft with what is common to all */
    static List<FoundAccount> accounts(List<ServerSource> servers, Supplier<AccountDraft> account) {
        var groups = new LinkedHashMap<String, Group>();
        for (var server : servers) {
            var group = groups.computeIfAbsent(server.domain(), _ -> new Group());
            (server.protocol().side() == Side.INCOMING ? group.incoming : group.outgoing).add(server);
        }
        var accounts = new ArrayList<FoundAccount>();
        for (var group : joined(List.copyOf(groups.values()))) accounts.addAll(accounts(group, account));
        return accounts;
    }

    /** Providers whose servers for reading and for sending are in different domains have them in two groups. */
    private static List<Group> joined(List<Group> groups) {
        var reading = groups.stream().filter(group -> group.outgoing.isEmpty()).toList();
        var sending = groups.stream().filter(group -> group.incoming.isEmpty()).toList();
        if (reading.size() != 1 || sending.size() != 1) return groups;
        reading.getFirst().outgoing.addAll(sending.getFirst().outgoing);
        return groups.stream().filter(group -> group != sending.getFirst()).toList();
    }

    private static List<FoundAccount> accounts(Group group, Supplier<AccountDraft> account) {
        group.incoming.sort(Comparator.comparing(server -> server.protocol() == Protocol.POP3));
        var accounts = new ArrayList<FoundAccount>();
        for (int i = 0; i < Math.max(group.incoming.size(), group.outgoing.size()); i++) {
            var draft = account.get();
            put(group.incoming, i, draft);
            put(group.outgoing, i, draft);
            accounts.add(draft.found());
        }
        return accounts;
    }

    private static void put(List<ServerSource> servers, int choice, AccountDraft draft) {
        if (servers.isEmpty()) return;
        var server = servers.get(Math.min(choice, servers.size() - 1));
        server.into(draft.server(server.protocol()));
    }
}
