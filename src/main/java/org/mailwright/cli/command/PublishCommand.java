package org.mailwright.cli.command;

import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Makes the folder that a domain publishes, or checks what is live. */
final class PublishCommand implements Command {

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return CommandHelp.of(messages, name(), "PROFILE... --out DIR | --check DOMAIN [PROFILE]  [OPTIONS]")
                .anyWords("PROFILE")
                .option("--out", "DIR")
                .option("--domain", "DOMAIN[,DOMAIN]")
                .option("--languages", "TAG[,TAG]")
                .option("--root", "DIR")
                .option("--web", "HOST")
                .option("--sign", "FILE")
                .flag("--password-stdin")
                .option("--check", "DOMAIN")
                .withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        var checked = context.options().text("--check");
        boolean out = context.options().has("--out");
        if (checked.isPresent() == out) throw CommandException.invalid("cli.publish.one-of");
        return out
                ? new PublishFolder(context).run()
                : new PublishCheck(context).run(DomainCommand.domain(checked.get()));
    }
}
