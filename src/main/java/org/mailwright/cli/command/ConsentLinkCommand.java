package org.mailwright.cli.command;

import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.account.AccountResolver;
import org.mailwright.cli.account.AccountTarget;
import org.mailwright.cli.account.BrowserLogin;
import org.mailwright.cli.account.SettingsOverrides;
import org.mailwright.signin.SignInOffer;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the page on which an administrator lets the registered program in for a whole organisation. */
final class ConsentLinkCommand implements Command {

    @Override
    public String name() {
        return "signin consent-link";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return CommandHelp.of(messages, name(), "ADDRESS [OPTIONS]")
                .word("ADDRESS")
                .option("--oauth-clients", "FILE")
                .withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException, InterruptedException {
        var word = context.options().word();
        var resolved =
                new AccountResolver(context).find(AccountTarget.parse(word), SettingsOverrides.of(context.options()));
        if (!(resolved instanceof AccountResolver.Result.Have(var account))) {
            throw CommandException.invalid("cli.signin.no-settings", word);
        }
        var offer = new BrowserLogin(context).offer(account);
        if (offer.isEmpty()) throw CommandException.invalid("cli.signin.no-sign-in", word);
        if (offer.get().client().isEmpty()) {
            throw CommandException.invalid(
                    "signin.browser.unregistered", offer.get().provider());
        }
        var page = offer.flatMap(SignInOffer::consentPage);
        if (page.isEmpty()) {
            context.warn("cli.signin.no-consent-page", offer.get().provider());
            return ExitCode.NOTHING_FOUND;
        }
        if (context.json())
            context.out().json(json -> json.name("consentLink").value(page.get().toString()));
        else context.out().line(page.get().toString());
        return ExitCode.FINE;
    }
}
