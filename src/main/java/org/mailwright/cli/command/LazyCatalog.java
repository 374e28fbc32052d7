package org.mailwright.cli.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;

/** The catalog, loaded once, and only when somebody asks. */
final class LazyCatalog {

    private final CommandContext call;
    private @Nullable ProviderCatalog catalog;

    LazyCatalog(CommandContext call) {
        this.call = call;
    }

    Optional<Provider> byId(String id) throws CommandException {
        return catalog().byId(id);
    }

    ProviderCatalog catalog() throws CommandException {
        var loaded = catalog;
        if (loaded == null) {
            loaded = call.tools().catalog(call.network(), call::warn);
            catalog = loaded;
        }
        return loaded;
    }
}
