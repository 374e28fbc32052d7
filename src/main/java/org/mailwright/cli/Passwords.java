package org.mailwright.cli;

import java.io.Console;
import java.util.Optional;
import org.mailwright.check.Credentials;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Secret;

/** Gets the password: from stdin where that was asked for, else from a person. Never from an argument. */
final class Passwords {

    private final Call call;

    Passwords(Call call) {
        this.call = call;
    }

    Credentials ask(Account account) throws Stop {
        if (!account.needsLogin()) return Credentials.same(Secret.of(""));
        boolean two = account.settings().outgoingLogin() == OutgoingLogin.OWN
                && account.sides().size() == 2;
        return call.options().has("--password-stdin") ? fromStdin(two) : fromPerson(account, two);
    }

    private Credentials fromStdin(boolean two) throws Stop {
        var lines = new Lines(call.in());
        var first = checked(lines.secret());
        var second = two ? lines.secret().filter(secret -> !secret.isEmpty()) : Optional.<Secret>empty();
        return new Credentials(first, second.isPresent() ? Optional.of(checked(second)) : second);
    }

    private Credentials fromPerson(Account account, boolean two) throws Stop {
        var person = Streams.person().orElseThrow(() -> Stop.invalid("cli.no-terminal"));
        var address = account.settings().address().display();
        var first = checked(prompt(person, "cli.prompt", address));
        var second = two
                ? prompt(person, "cli.prompt-outgoing", address).filter(secret -> !secret.isEmpty())
                : Optional.<Secret>empty();
        return new Credentials(first, second.isPresent() ? Optional.of(checked(second)) : second);
    }

    private Optional<Secret> prompt(Console person, String key, String address) {
        var typed = person.readPassword("%s ", call.say(key, address));
        return typed == null ? Optional.empty() : Optional.of(Secret.taking(typed));
    }

    private static Secret checked(Optional<Secret> secret) throws Stop {
        if (secret.isEmpty() || secret.get().isEmpty()) throw Stop.invalid("cli.no-password");
        if (secret.get().holdsLineBreak()) throw Stop.invalid("cli.bad-password");
        return secret.get();
    }
}
