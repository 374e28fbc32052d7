package org.mailwright.cli.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;

/** The catalog, loaded on first use. */
public final class LazyCatalog {

    private final CommandContext context;
    private @Nullable ProviderCatalog catalog;

    public LazyCatalog(CommandContext context) {
        this.context = context;
    }

    public Optional<Provider> byId(String id) throws CommandException {
        return catalog().byId(id);
    }

    public ProviderCatalog catalog() throws CommandException {
        var loaded = catalog;
        if (loaded == null) {
            loaded = context.services().catalog(context.network(), context::warn);
            catalog = loaded;
        }
        return loaded;
    }
}
