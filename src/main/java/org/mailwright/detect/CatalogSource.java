package org.mailwright.detect;

import java.time.InstantSource;
import java.util.List;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.model.EmailAddress;

/** Looks the domain up in the built-in catalog. Needs no network. */
public final class CatalogSource implements DetectionSource {

    private final KnownProvider.Catalog catalog;

    /** @param clock says which hints hold, and which entries are old */
    public CatalogSource(ProviderCatalog catalog, InstantSource clock) {
        this(new ProviderLookup(catalog, clock));
    }

    CatalogSource(KnownProvider.Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Source id() {
        return Source.CATALOG;
    }

    @Override
    public Answer ask(EmailAddress address) {
        return catalog.byDomain(address.domain(), address)
                .map(CatalogSource::answer)
                .orElse(new Answer.Nothing());
    }

    private static Answer answer(KnownProvider provider) {
        if (!provider.reachable()) return provider.refused();
        if (provider.offer().isEmpty()) return new Answer.Nothing();
        return new Answer.Found(List.of(TrustPolicy.known(Source.CATALOG, provider.offer())));
    }
}
