package org.mailwright.cli.view;

import java.util.Optional;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundServer;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.model.EmailAddress;
import org.mailwright.repair.Comparison;
import org.mailwright.text.AccountWords;

/** Prints a found account and how it compares in words. */
public final class FoundAccountText {

    private final CommandContext context;
    private final AccountWords words;

    public FoundAccountText(CommandContext context) {
        this.context = context;
        this.words = new AccountWords(context.messages());
    }

    /**
     * Prints one account.
     *
     * @param detection empty if none was made, since there is no address or the policy does not allow it
     */
    public void print(FoundAccount account, Optional<Detection> detection, Comparison comparison)
            throws CommandException {
        var email = account.email().map(EmailAddress::display).orElseGet(() -> context.say("account.no-email"));
        context.out().line(context.say("account.place", words.program(account.program()), email));
        context.out().line("  " + account.origin());
        for (var server : account.incoming().stream().toList()) context.out().line(line(server));
        for (var server : account.outgoing().stream().toList()) context.out().line(line(server));
        for (var field : comparison.differences()) {
            context.out().line("  - " + words.of(field));
            if (field.place().isPresent())
                context.out().line("    " + words.of(field.place().get()));
        }
        for (var doubt : account.doubts()) {
            context.out().line("  - " + words.of(doubt));
            if (doubt.place().isPresent())
                context.out().line("    " + words.of(doubt.place().get()));
        }
        if (account.passwordsDropped() > 0) {
            context.out().line("  - " + context.say("cli.accounts.passwords", account.passwordsDropped()));
        }
        conclude(account, detection, comparison);
    }

    private void conclude(FoundAccount account, Optional<Detection> detection, Comparison comparison)
            throws CommandException {
        if (detection.isEmpty()) {
            if (account.email().isEmpty()) context.out().line("  " + context.say("account.nobody-to-compare"));
        } else if (detection.get().outcome() instanceof Outcome.Refused(var provider, var hints)) {
            context.out().line("  - " + context.say("account.refused", provider.name()));
            new DetectionText(context).print(hints);
        } else if (comparison.fields().isEmpty()) {
            context.out().line("  " + context.say("account.nothing-known"));
        } else if (comparison.differences().isEmpty() && account.doubts().isEmpty()) {
            context.out().line("  " + context.say("account.all-right"));
        }
    }

    private String line(FoundServer server) {
        var host = server.host().orElse("?");
        var address = host.indexOf(':') < 0 ? host : "[" + host + "]";
        var port =
                server.port().map(number -> ":" + number).orElseGet(() -> ", " + context.say("account.unknown-port"));
        return "  %-8s %-5s %-40s %-9s %s"
                .formatted(
                        context.say("cli.side." + server.protocol().side().code()),
                        server.protocol().name(),
                        address + port,
                        words.of(server.encryption()),
                        server.username())
                .stripTrailing();
    }
}
