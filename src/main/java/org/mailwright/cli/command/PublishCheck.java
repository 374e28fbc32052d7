package org.mailwright.cli.command;

import java.util.Optional;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.view.FindingView;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.DomainName;

/** Checks what a domain has published. */
final class PublishCheck {

    private final CommandContext context;

    PublishCheck(CommandContext context) {
        this.context = context;
    }

    int run(DomainName domain) throws CommandException {
        var words = context.options().words();
        if (words.size() > 1) throw CommandException.invalid("cli.publish.one-profile");
        Optional<AccountSettings> settings = words.isEmpty()
                ? Optional.empty()
                : Optional.of(PublishFolder.profile(words.getFirst(), Optional.of(domain))
                        .settings());
        try (var records = context.services().domainCheck(context.network())) {
            var report = records.live().run(domain, settings);
            new FindingView(context).print(report.findings(), report.asked());
            return FindingView.exit(report.findings());
        }
    }
}
