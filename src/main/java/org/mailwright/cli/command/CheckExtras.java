package org.mailwright.cli.command;

import java.time.Duration;
import org.mailwright.catalog.Hint;
import org.mailwright.check.CheckOptions;
import org.mailwright.check.LogOnRules;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.account.ResolvedAccount;
import org.mailwright.cli.account.Seconds;
import org.mailwright.cli.account.SettingsOverrides;
import org.mailwright.model.OutgoingLogin;

/** What the options of {@code check} ask for beside the usual, within what the policy allows. */
final class CheckExtras {

    private CheckExtras() {}

    static CheckOptions of(ResolvedAccount account, SettingsOverrides overrides, CommandContext context)
            throws CommandException {
        var patience = context.options().text("--retry-greylisted");
        boolean relay = context.options().has("--test-open-relay");
        if (relay && account.settings().outgoingLogin() != OutgoingLogin.NONE) context.warn("cli.relay.log-on");
        return CheckOptions.NONE
                .withRemoval(context.options().has("--remove-message"))
                .withRelayTest(relay)
                .withGreylisting(
                        patience.isPresent() ? Seconds.positive("--retry-greylisted", patience.get()) : Duration.ZERO)
                .withLogOn(logOn(account, overrides, context))
                .withSwitchedOff(Hint.switchedOff(account.origin().hints()));
    }

    private static LogOnRules logOn(ResolvedAccount account, SettingsOverrides overrides, CommandContext context) {
        if (context.options().has("--no-log-on")) return LogOnRules.NONE;
        return LogOnRules.USUAL
                .withOnce(context.options().has("--one-attempt")
                        || !context.services().policy().secondLogOn())
                .withNameGiven(overrides.nameGiven() || account.origin().isProfile());
    }
}
