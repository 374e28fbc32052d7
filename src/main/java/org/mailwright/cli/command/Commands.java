package org.mailwright.cli.command;

import java.util.List;
import org.mailwright.cli.CommandTree;
import org.mailwright.cli.batch.BatchCommand;
import org.mailwright.cli.command.signin.ConsentLinkCommand;
import org.mailwright.cli.command.signin.RegistrationCommand;

/** The commands that the terminal knows. A new verb is one class and one line here. */
public final class Commands {

    public static final CommandTree ALL = new CommandTree(List.of(
            new DetectCommand(),
            new CheckCommand(),
            new ExplainCommand(),
            new ExportCommand(),
            new BatchCommand(),
            new FormatsCommand(),
            new GuideCommand(),
            new AccountsCommand(),
            new PublishCommand(),
            new DomainCommand(),
            new CatalogFindCommand(),
            new CatalogListCommand(),
            new CatalogValidateCommand(),
            RegistrationCommand.check(),
            RegistrationCommand.register(),
            new ConsentLinkCommand(),
            new PolicyCommand(),
            new LicensesCommand()));

    private Commands() {}
}
