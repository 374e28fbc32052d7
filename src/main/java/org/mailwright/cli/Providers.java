package org.mailwright.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.ProviderCatalog;

/** The catalog, loaded once, and only when somebody asks. */
final class Providers {

    private final Call call;
    private @Nullable ProviderCatalog catalog;

    Providers(Call call) {
        this.call = call;
    }

    Optional<Provider> byId(String id) throws Stop {
        return catalog().byId(id);
    }

    ProviderCatalog catalog() throws Stop {
        var loaded = catalog;
        if (loaded == null) {
            loaded = call.tools().catalog(call.network(), call::warn);
            catalog = loaded;
        }
        return loaded;
    }
}
