package org.mailwright.cli.command;

import java.util.List;
import org.mailwright.cli.CommandTree;

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
            new CatalogFindCommand(),
            new CatalogListCommand(),
            new CatalogValidateCommand(),
            new ConsentLinkCommand(),
            new PolicyCommand(),
            new LicensesCommand()));

    private Commands() {}
}
