package org.mailwright.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private List<Provider> providers = List.of();

    /** @param catalog asked once, when something is first to be explained, which takes a moment */
    public ServerHistory(Supplier<ProviderCatalog> catalog) {
        this.catalog = catalog;
    }

    /** What explains the account's wrong settings; empty if nothing is wrong, or nothing is known. */
    public List<PastChange> of(Repair repair) {
        boolean wrong = repair.comparison().fields().stream().anyMatch(field -> field.kind() == Kind.WRONG);
        if (!wrong) return List.of();
        if (providers.isEmpty()) providers = catalog.get().providers();
        var past = new ArrayList<PastChange>();
        repair.account().owner().map(EmailAddress::domain).flatMap(this::moved).ifPresent(past::add);
        for (var side : Side.values()) {
            repair.account().server(side).flatMap(server -> of(server, repair)).ifPresent(past::add);
        }
        return past;
    }

    private Optional<PastChange> moved(DomainName domain) {
        return providers.stream()
                .filter(provider -> provider.replacedBy().isPresent()
                        && provider.match().domains().contains(domain))
                .findFirst()
                .flatMap(from -> named(from.replacedBy().orElseThrow())
                        .map(to -> new PastChange.MailboxesMoved(from.displayName(), to.displayName())));
    }

    private Optional<Provider> named(String id) {
        return providers.stream().filter(provider -> provider.id().equals(id)).findFirst();
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
        var owners = providers.stream()
                .filter(provider -> servers(provider).anyMatch(one -> one.host().equals(host)))
                .toList();
        boolean one = owners.size() == 1 && !owners.getFirst().id().equals(own);
        return one
                ? Optional.of(new PastChange.ServerOfAnother(
                        side, host, owners.getFirst().displayName()))
                : Optional.empty();
    }

    private static Stream<Server> servers(Provider provider) {
        return Stream.concat(provider.incoming().stream(), provider.outgoing().stream());
    }
}
