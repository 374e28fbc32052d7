package org.mailwright.cli;

import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.model.DomainName;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Says whose a mail domain or a mail exchanger is. */
final class CatalogFindCommand implements Command {

    @Override
    public String name() {
        return "catalog find";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Help.of(messages, name(), "DOMAIN|MX-HOST [OPTIONS]")
                .word("DOMAIN|MX-HOST")
                .withCommonOptions();
    }

    @Override
    public int run(Call call) throws Stop {
        var word = call.options().word();
        var domain = DomainName.parse(word);
        if (domain.isEmpty()) throw Stop.invalid("cli.bad-domain", word);
        var found = find(new Providers(call).catalog(), domain.get());
        for (var provider : found) ProviderLines.print(provider, provider.verified(domain.get()), call);
        if (found.isEmpty()) call.warn("cli.catalog.unknown", domain.get().unicode());
        return found.isEmpty() ? Exit.NOTHING_FOUND : Exit.FINE;
    }

    private static List<Provider> find(ProviderCatalog catalog, DomainName name) {
        Optional<Provider> owner = catalog.byDomain(name);
        return owner.map(List::of).orElseGet(() -> catalog.byMx(name.ascii()));
    }
}
