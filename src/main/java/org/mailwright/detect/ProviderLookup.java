package org.mailwright.detect;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.catalog.Verified;
import org.mailwright.detect.Candidate.ProviderName;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;

/**
 * The provider catalog as detection asks it.
 *
 * @param clock says which hints hold, and which entries are old
 */
record ProviderLookup(ProviderCatalog catalog, InstantSource clock) implements KnownProvider.Catalog {

    @Override
    public Optional<KnownProvider> byDomain(DomainName domain, EmailAddress address) {
        return catalog.byDomain(domain).map(provider -> known(provider, address, provider.verified(domain)));
    }

    @Override
    public List<KnownProvider> byMx(String mxHost, EmailAddress address) {
        return catalog.byMx(mxHost).stream()
                .map(provider -> known(provider, address, provider.verified()))
                .toList();
    }

    /** Not where there is no IMAP and no SMTP, nor where the mailboxes are gone. */
    private static boolean isReachable(Provider provider) {
        return switch (provider.status()) {
            case OK, DEGRADED, BRIDGE_ONLY -> true;
            case NO_STANDARD_PROTOCOLS -> false;
            case RETIRED -> !provider.incoming().isEmpty() || !provider.outgoing().isEmpty();
        };
    }

    private KnownProvider known(Provider provider, EmailAddress address, Verified verified) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var name = new ProviderName(provider.id(), provider.displayName());
        return new KnownProvider(
                name,
                isReachable(provider),
                new UntrustedSettings(
                        Optional.of(name),
                        provider.incoming(address),
                        provider.outgoing(address),
                        provider.hintsOn(today),
                        provider.links(),
                        verified.doubt(today)));
    }
}
