package org.mailwright.cli.batch;

import java.util.List;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Writes files for everybody in a list, or tests everybody's account. */
public final class BatchCommand implements Command {

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return CommandHelp.of(
                        messages,
                        name(),
                        "USERS.csv --profile TEMPLATE --format ID[,ID...] --out FOLDER|FILE.zip\n"
                                + "  mailwright batch USERS.csv --check [--profile TEMPLATE] [OPTIONS]")
                .footer()
                .word("USERS.csv")
                .option("--profile", "TEMPLATE")
                .option("--format", "ID[,ID...]")
                .option("--out", "FOLDER|FILE.zip|FILE.csv")
                .flag("--check")
                .option("--jobs", "N")
                .option("--password-column", "NAME")
                .flag("--password-stdin")
                .option("--password-fd", "N")
                .flag("--no-log-on")
                .flag("--one-attempt")
                .flag("--no-send")
                .option("--await-arrival", "S")
                .withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException, InterruptedException {
        boolean check = context.options().has("--check");
        for (var option : check ? List.of("--format") : BatchCheck.OPTIONS) {
            if (context.options().has(option)) {
                throw CommandException.invalid(check ? "batch.not-with-check" : "batch.only-with-check", option);
            }
        }
        return check ? new BatchCheck(context).run() : new BatchFiles(context).run();
    }
}
