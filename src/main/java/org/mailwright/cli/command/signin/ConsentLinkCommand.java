package org.mailwright.cli.command.signin;

import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.ExitCode;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the page on which an administrator lets the registered program in for a whole organisation. */
public final class ConsentLinkCommand implements Command {

    @Override
    public String name() {
        return "signin consent-link";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return OfferedSignIn.spec(messages, name());
    }

    @Override
    public int run(CommandContext context) throws CommandException, InterruptedException {
        var offer = OfferedSignIn.of(context).offer();
        if (!offer.hasConsentPage()) {
            context.warn("cli.signin.no-consent-page", offer.provider());
            return ExitCode.NOTHING_FOUND;
        }
        var page = offer.consentPage();
        if (page.isEmpty()) throw CommandException.invalid("signin.browser.unregistered", offer.provider());
        if (context.json())
            context.out().json(json -> json.name("consentLink").value(page.get().toString()));
        else context.out().line(page.get().toString());
        return ExitCode.FINE;
    }
}
