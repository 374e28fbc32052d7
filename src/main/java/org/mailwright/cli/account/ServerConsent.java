package org.mailwright.cli.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.Console;
import org.mailwright.model.Cause;
import org.mailwright.text.Subject;

/**
 * Asks for consent before a password is sent to servers from an untrusted source. Without a terminal a warning ends
 * the check; naming the servers on the command line is consent.
 */
public final class ServerConsent {

    private final CommandContext context;
    private final Function<String, Optional<String>> person;

    public ServerConsent(CommandContext context) {
        this(context, question -> Console.terminal().map(terminal -> terminal.readLine("%s ", question)));
    }

    /** @param person answers a question; no answer where nobody sits at a terminal */
    ServerConsent(CommandContext context, Function<String, Optional<String>> person) {
        this.context = context;
        this.person = person;
    }

    /** Why consent is missing, or empty if it was given or is not needed. */
    public Optional<Cause> missing(ResolvedAccount account, boolean allowPlaintext) {
        var warnings = account.provenance().warnings().stream()
                .filter(warning -> warning != Cause.DISCO_PLAINTEXT_SERVERS || !allowPlaintext)
                .toList();
        if (account.provenance().trusted() && warnings.isEmpty()) return Optional.empty();
        for (var warning : warnings) {
            context.out().remark(context.wording().of(warning, Subject.UNKNOWN).happened());
        }
        context.warn("cli.consent.servers", hosts(account));
        var yes = context.say("cli.consent.yes");
        return person.apply(context.say("cli.consent.question"))
                        .filter(answer -> yes.equalsIgnoreCase(answer.strip()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(reason(warnings));
    }

    private static Cause reason(List<Cause> warnings) {
        return warnings.isEmpty() ? Cause.DISCO_INSECURE : warnings.getFirst();
    }

    /** The hosts that the password goes to, as people read them. */
    static String hosts(ResolvedAccount account) {
        return account.servers().stream()
                .map(server -> server.endpoint().host())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
