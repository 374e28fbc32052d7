package org.mailwright.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mailwright.account.FoundServer;
import org.mailwright.account.ServerField;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.catalog.Server;
import org.mailwright.detect.ProviderName;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Side;
import org.mailwright.repair.FieldVerdict.Kind;

/** Explains wrong settings by what the catalog knows of moved mailboxes and old servers. For one thread. */
public final class ServerHistory {

    private final Supplier<ProviderCatalog> catalog;
    private Optional<Known> known = Optional.empty();

    /** @param catalog asked once, when something is first to be explained, which takes a moment */
    public ServerHistory(Supplier<ProviderCatalog> catalog) {
        this.catalog = catalog;
    }

    /**
     * The providers by what is asked for, as often as there are accounts.
     *
     * @param moved whose mailboxes are with another one now
     */
    private record Known(
            Map<String, Provider> byId, Map<DomainName, Provider> moved, Map<String, Set<Provider>> byHost) {

        static Known of(List<Provider> providers) {
            var known = new Known(new HashMap<>(), new HashMap<>(), new HashMap<>());
            for (var provider : providers) {
                known.byId.put(provider.id(), provider);
                if (provider.replacedBy().isPresent())
                    provider.match().domains().forEach(domain -> known.moved.putIfAbsent(domain, provider));
                servers(provider)
                        .forEach(server -> known.byHost
                                .computeIfAbsent(server.host(), _ -> new LinkedHashSet<>())
                                .add(provider));
            }
            return known;
        }
    }

    /** What explains the account's wrong settings; empty if nothing is wrong, or nothing is known. */
    public List<PastChange> of(Repair repair) {
        boolean wrong = repair.comparison().fields().stream().anyMatch(field -> field.kind() == Kind.WRONG);
        if (!wrong) return List.of();
        if (known.isEmpty()) known = Optional.of(Known.of(catalog.get().providers()));
        var past = new ArrayList<PastChange>();
        repair.account().owner().map(EmailAddress::domain).flatMap(this::moved).ifPresent(past::add);
        for (var side : Side.values()) {
            repair.account().server(side).flatMap(server -> of(server, repair)).ifPresent(past::add);
        }
        return past;
    }

    private Optional<PastChange> moved(DomainName domain) {
        return Optional.ofNullable(known.orElseThrow().moved().get(domain))
                .flatMap(from -> named(from.replacedBy().orElseThrow())
                        .map(to -> new PastChange.MailboxesMoved(from.displayName(), to.displayName())));
    }

    private Optional<Provider> named(String id) {
        return Optional.ofNullable(known.orElseThrow().byId().get(id));
    }

    private Optional<PastChange> of(FoundServer server, Repair repair) {
        var side = server.protocol().side();
        var own = repair.provider().map(ProviderName::id).orElse("");
        var host = server.host().orElse("");
        boolean left = named(own).stream()
                .flatMap(ServerHistory::servers)
                .anyMatch(one -> one.deprecated() && one.host().equals(host));
        if (left) {
            return Optional.of(new PastChange.ServerLeft(
                    side, host, repair.provider().orElseThrow().name()));
        }
        boolean wrongHost = repair.comparison().fields().stream()
                .anyMatch(field ->
                        field.side() == side && field.field() == ServerField.HOST && field.kind() == Kind.WRONG);
        if (!wrongHost) return Optional.empty();
        var owners = known.orElseThrow().byHost().getOrDefault(host, Set.of());
        return owners.size() == 1
                ? owners.stream()
                        .filter(owner -> !owner.id().equals(own))
                        .findFirst()
                        .map(owner -> new PastChange.ServerOfAnother(side, host, owner.displayName()))
                : Optional.empty();
    }

    private static Stream<Server> servers(Provider provider) {
        return Stream.concat(provider.incoming().stream(), provider.outgoing().stream());
    }
}
