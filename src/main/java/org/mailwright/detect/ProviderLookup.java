package org.mailwright.detect;

import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.detect.Candidate.ProviderName;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;

/** The provider catalog as detection asks it. */
record ProviderLookup(ProviderCatalog catalog) implements KnownProvider.Catalog {

    @Override
    public Optional<KnownProvider> byDomain(DomainName domain, EmailAddress address) {
        return catalog.byDomain(domain).map(provider -> known(provider, address));
    }

    @Override
    public List<KnownProvider> byMx(String mxHost, EmailAddress address) {
        return catalog.byMx(mxHost).stream()
                .map(provider -> known(provider, address))
                .toList();
    }

    private static KnownProvider known(Provider provider, EmailAddress address) {
        var name = new ProviderName(provider.id(), provider.displayName());
        return new KnownProvider(
                name,
                provider.status() != Provider.Status.NO_STANDARD_PROTOCOLS,
                new UntrustedSettings(
                        Optional.of(name), provider.incoming(address), provider.outgoing(address), provider.hints()));
    }
}
