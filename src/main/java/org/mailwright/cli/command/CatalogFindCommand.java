package org.mailwright.cli.command;

import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.account.LazyCatalog;
import org.mailwright.cli.view.ProviderView;
import org.mailwright.model.DomainName;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Finds the provider of a mail domain or of a mail exchanger. */
final class CatalogFindCommand implements Command {

    @Override
    public String name() {
        return "catalog find";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return CommandHelp.of(messages, name(), "DOMAIN|MX-HOST [OPTIONS]")
                .word("DOMAIN|MX-HOST")
                .withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        var word = context.options().word();
        var domain = DomainName.parse(word);
        if (domain.isEmpty()) throw CommandException.invalid("cli.bad-domain", word);
        var found = find(new LazyCatalog(context).catalog(), domain.get());
        for (var provider : found) ProviderView.print(provider, provider.verified(domain.get()), context);
        if (found.isEmpty()) context.warn("cli.catalog.unknown", domain.get().unicode());
        return found.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FINE;
    }

    private static List<Provider> find(ProviderCatalog catalog, DomainName name) {
        Optional<Provider> owner = catalog.byDomain(name);
        return owner.map(List::of).orElseGet(() -> catalog.byMx(name.ascii()));
    }
}
