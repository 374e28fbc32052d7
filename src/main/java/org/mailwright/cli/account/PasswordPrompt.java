package org.mailwright.cli.account;

import java.util.Optional;
import java.util.function.Supplier;
import org.mailwright.check.Credentials;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.Console;
import org.mailwright.cli.InputLines;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Secret;

/** Reads the password from stdin with {@code --password-stdin}, otherwise from the terminal. Never from an argument. */
public final class PasswordPrompt {

    private final CommandContext context;
    private final Supplier<Optional<Person>> person;

    public PasswordPrompt(CommandContext context) {
        this(context, PasswordPrompt::atTerminal);
    }

    /** @param person who sits at the terminal, if there is one */
    PasswordPrompt(CommandContext context, Supplier<Optional<Person>> person) {
        this.context = context;
        this.person = person;
    }

    /** Types a password unseen, or nothing. */
    interface Person {
        Optional<Secret> password(String question);
    }

    public Credentials ask(ResolvedAccount account) throws CommandException {
        if (!account.needsLogin()) return Credentials.same(Secret.of(""));
        boolean two = account.settings().outgoingLogin() == OutgoingLogin.OWN
                && account.sides().size() == 2;
        return context.options().has("--password-stdin") ? fromStdin(two) : fromPerson(account, two);
    }

    private Credentials fromStdin(boolean two) throws CommandException {
        var lines = new InputLines(context.in());
        var first = checked(lines.secret());
        var second = two ? lines.secret().filter(secret -> !secret.isEmpty()) : Optional.<Secret>empty();
        return new Credentials(first, second.isPresent() ? Optional.of(checked(second)) : second);
    }

    private Credentials fromPerson(ResolvedAccount account, boolean two) throws CommandException {
        var asked = person.get().orElseThrow(() -> CommandException.invalid("cli.no-terminal"));
        var address = account.settings().address().display();
        context.warn("cli.prompt.servers", ServerConsent.hosts(account));
        var first = checked(asked.password(context.say("cli.prompt", address)));
        var second = two
                ? asked.password(context.say("cli.prompt-outgoing", address)).filter(secret -> !secret.isEmpty())
                : Optional.<Secret>empty();
        return new Credentials(first, second.isPresent() ? Optional.of(checked(second)) : second);
    }

    private static Optional<Person> atTerminal() {
        return Console.terminal()
                .map(terminal -> question -> Optional.ofNullable(terminal.readPassword("%s ", question))
                        .map(Secret::taking));
    }

    private static Secret checked(Optional<Secret> secret) throws CommandException {
        if (secret.isEmpty() || secret.get().isEmpty()) throw CommandException.invalid("cli.no-password");
        if (secret.get().holdsLineBreak()) throw CommandException.invalid("cli.bad-password");
        return secret.get();
    }
}
