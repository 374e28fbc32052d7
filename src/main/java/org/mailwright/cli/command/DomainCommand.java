package org.mailwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.view.FindingView;
import org.mailwright.domain.DomainCheck;
import org.mailwright.domain.MessageFacts;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Endpoint;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Checks what sending from a domain needs in DNS. */
final class DomainCommand implements Command {

    @Override
    public String name() {
        return "domain";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return CommandHelp.of(messages, name(), "DOMAIN [OPTIONS]")
                .word("DOMAIN")
                .option("--selector", "NAME")
                .option("--from-host", "HOST|ADDRESS")
                .option("--message", "FILE|-")
                .withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        var domain = domain(context.options().word());
        var host = context.options().text("--from-host");
        if (host.isPresent() && Endpoint.parseHost(host.get()).isEmpty()) {
            throw CommandException.invalid("cli.domain.bad-domain", host.get());
        }
        var message = message(context);
        var services = context.services();
        if (message.flatMap(MessageFacts::from)
                .filter(from -> !services.registered(from).equals(services.registered(domain)))
                .isPresent()) {
            throw CommandException.invalid(
                    "cli.domain.other-message", message.get().from().get().unicode(), domain.unicode());
        }
        try (var check = services.domainCheck(context.network())) {
            var report = check.check()
                    .run(new DomainCheck.Question(
                            domain, context.options().text("--selector"), host.flatMap(Endpoint::parseHost), message));
            new FindingView(context).print(report.findings(), report.asked());
            return FindingView.exit(report.findings());
        }
    }

    static DomainName domain(String word) throws CommandException {
        return DomainName.parse(word)
                .filter(name -> EmailAddress.of("u", name).isPresent())
                .orElseThrow(() -> CommandException.invalid("cli.domain.bad-domain", word));
    }

    private static Optional<MessageFacts> message(CommandContext context) throws CommandException {
        var file = context.options().text("--message");
        if (file.isEmpty()) return Optional.empty();
        try {
            if (file.get().equals("-")) {
                return Optional.of(MessageFacts.read(context.in().readNBytes(MessageFacts.LONGEST)));
            }
            try (var in = Files.newInputStream(CommandContext.path("--message", file.get()))) {
                return Optional.of(MessageFacts.read(in.readNBytes(MessageFacts.LONGEST)));
            }
        } catch (IOException e) {
            throw CommandException.trouble("cli.domain.no-message", file.get());
        }
    }
}
