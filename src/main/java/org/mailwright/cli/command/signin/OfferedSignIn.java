package org.mailwright.cli.command.signin;

import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.account.AccountResolver;
import org.mailwright.cli.account.AccountTarget;
import org.mailwright.cli.account.BrowserLogin;
import org.mailwright.cli.account.SettingsOverrides;
import org.mailwright.model.AccountSettings;
import org.mailwright.signin.SignInOffer;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** The account that a command names, and its sign-in in the browser. */
record OfferedSignIn(AccountSettings settings, SignInOffer offer) {

    /** The command line of a command about it. */
    static CommandSpec spec(Messages messages, String command) {
        return CommandHelp.of(messages, command, "ADDRESS [OPTIONS]")
                .word("ADDRESS")
                .option("--oauth-clients", "FILE")
                .withCommonOptions();
    }

    /** @throws CommandException if the address has no settings, or its provider no sign-in */
    static OfferedSignIn of(CommandContext context) throws CommandException, InterruptedException {
        var word = context.options().word();
        var resolved =
                new AccountResolver(context).find(AccountTarget.parse(word), SettingsOverrides.of(context.options()));
        if (!(resolved instanceof AccountResolver.Result.Have(var account))) {
            throw CommandException.invalid("cli.signin.no-settings", word);
        }
        return new BrowserLogin(context)
                .offer(account)
                .map(offer -> new OfferedSignIn(account.settings(), offer))
                .orElseThrow(() -> CommandException.invalid("cli.signin.no-sign-in", word));
    }
}
