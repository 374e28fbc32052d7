package org.mailwright.detect.source;

import java.time.InstantSource;
import java.util.List;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.Source;
import org.mailwright.detect.TrustPolicy;
import org.mailwright.model.EmailAddress;

/** Looks the domain up in the provider files. Needs no network. */
public final class CatalogSource implements DetectionSource {

    private final ProviderCatalog catalog;
    private final InstantSource clock;

    /** @param clock says which hints hold, and which entries are old */
    public CatalogSource(ProviderCatalog catalog, InstantSource clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public Source id() {
        return Source.CATALOG;
    }

    @Override
    public Answer ask(EmailAddress address) {
        var domain = address.domain();
        return catalog.byDomain(domain)
                .map(provider -> answer(
                        Source.of(catalog.owner(provider), Source.CATALOG),
                        KnownProvider.of(provider, address, provider.verified(domain), clock)))
                .orElse(new Answer.Nothing());
    }

    private static Answer answer(Source source, KnownProvider provider) {
        if (!provider.reachable()) return provider.refused();
        if (provider.offer().isEmpty()) return new Answer.Nothing();
        return new Answer.Found(List.of(TrustPolicy.known(source, provider.offer())));
    }
}
