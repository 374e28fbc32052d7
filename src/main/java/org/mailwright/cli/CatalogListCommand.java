package org.mailwright.cli;

import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Lists the providers that the program knows. */
final class CatalogListCommand implements Command {

    @Override
    public String name() {
        return "catalog list";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Help.of(messages, name(), "[OPTIONS]").withCommonOptions();
    }

    @Override
    public int run(Call call) throws Stop {
        for (var provider : new Providers(call).catalog().providers()) {
            if (call.json()) ProviderLines.print(provider, provider.verified(), call);
            else call.out().line("%-24s %s".formatted(provider.id(), provider.displayName()));
        }
        return Exit.FINE;
    }
}
