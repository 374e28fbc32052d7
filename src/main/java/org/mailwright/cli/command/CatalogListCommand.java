package org.mailwright.cli.command;

import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.account.LazyCatalog;
import org.mailwright.cli.view.ProviderView;
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
        return CommandHelp.of(messages, name(), "[OPTIONS]").withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        for (var provider : new LazyCatalog(context).catalog().providers()) {
            if (context.json()) ProviderView.print(provider, provider.verified(), context);
            else context.out().line("%-24s %s".formatted(provider.id(), provider.displayName()));
        }
        return ExitCode.FINE;
    }
}
