package org.mailwright.cli.command.signin;

import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.account.AccountResolver;
import org.mailwright.cli.account.AccountTarget;
import org.mailwright.cli.account.BrowserLogin;
import org.mailwright.cli.account.SettingsOverrides;
import org.mailwright.model.AccountSettings;
import org.mailwright.signin.SignInOffer;

/** The account that a command names, and its sign-in in the browser. */
record OfferedSignIn(AccountSettings settings, SignInOffer offer) {

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
