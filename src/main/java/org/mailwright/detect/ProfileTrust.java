package org.mailwright.detect;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.catalog.Server;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;

/**
 * Says what the servers of a profile file are worth. Anybody can mail such a file: its servers are believed where they
 * belong to the address's domain, or are those that the catalog or the organisation has for it, or are this computer.
 * Others need the same consent as servers that plain DNS names.
 */
public final class ProfileTrust {

    /** Hosts as {@link org.mailwright.model.Endpoint} has them. */
    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");

    private final Supplier<PublicSuffixes> suffixes;
    private final Supplier<ProviderCatalog> catalog;
    private final Set<String> organisation;

    /**
     * Both suppliers are asked only about servers outside the address's domain.
     *
     * @param organisation the hosts of the organisation's own account
     */
    public ProfileTrust(
            Supplier<PublicSuffixes> suffixes, Supplier<ProviderCatalog> catalog, Collection<String> organisation) {
        this.suffixes = suffixes;
        this.catalog = catalog;
        this.organisation = Set.copyOf(organisation);
    }

    /** What a profile's servers are worth for its address. */
    public Provenance provenance(AccountSettings settings) {
        return provenance(
                settings.address(),
                Stream.of(settings.incoming(), settings.outgoing())
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** What these servers of a profile are worth for an address. */
    public Provenance provenance(EmailAddress address, Collection<ServerSettings> servers) {
        boolean foreign = servers.stream()
                .map(server -> server.endpoint().host())
                .anyMatch(host -> !isKnown(host, address.domain()));
        return new Provenance(Source.PROFILE, "", !foreign, foreign ? List.of(Cause.DISCO_FOREIGN_HOST) : List.of());
    }

    private boolean isKnown(String host, DomainName domain) {
        return THIS_COMPUTER.contains(host)
                || organisation.contains(host)
                || isWithin(host, domain.ascii())
                || DomainName.parse(host)
                        .filter(name -> sameOwner(name, domain) || hasIt(domain, name))
                        .isPresent();
    }

    private static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private boolean sameOwner(DomainName one, DomainName other) {
        return suffixes.get().registrable(one).equals(suffixes.get().registrable(other));
    }

    /** A domain that the catalog does not know may be with any provider that it does. */
    private boolean hasIt(DomainName domain, DomainName host) {
        return catalog.get()
                .byDomain(domain)
                .map(provider -> hosts(provider).anyMatch(known -> sameOwner(known, host)))
                .orElseGet(() -> catalog.get().providers().stream()
                        .flatMap(ProfileTrust::hosts)
                        .anyMatch(host::equals));
    }

    private static Stream<DomainName> hosts(Provider provider) {
        return Stream.of(provider.incoming(), provider.outgoing())
                .flatMap(List::stream)
                .map(Server::host)
                .flatMap(host -> DomainName.parse(host).stream());
    }
}
