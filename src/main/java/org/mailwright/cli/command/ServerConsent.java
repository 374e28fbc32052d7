package org.mailwright.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.Console;
import org.mailwright.model.Cause;
import org.mailwright.text.Subject;

/**
 * Gets a person's consent before a password goes to servers that anybody could have named. Where nobody can be asked,
 * a warning ends the check; typing the servers is the way to agree beforehand.
 */
final class ServerConsent {

    private final CommandContext call;

    ServerConsent(CommandContext call) {
        this.call = call;
    }

    /** Why there is no consent, or nothing where there is. */
    Optional<Cause> missing(ResolvedAccount account, boolean allowPlaintext) {
        var warnings = account.origin().warnings().stream()
                .filter(warning -> warning != Cause.DISCO_PLAINTEXT_SERVERS || !allowPlaintext)
                .toList();
        if (account.origin().trusted() && warnings.isEmpty()) return Optional.empty();
        for (var warning : warnings) {
            call.out().remark(call.wording().of(warning, Subject.UNKNOWN).happened());
        }
        call.warn("cli.consent.servers", hosts(account));
        var person = Console.person();
        if (person.isEmpty()) return warnings.stream().findFirst();
        var answer = person.get().readLine("%s ", call.say("cli.consent.question"));
        return answer != null && call.say("cli.consent.yes").equalsIgnoreCase(answer.strip())
                ? Optional.empty()
                : Optional.of(reason(warnings));
    }

    private static Cause reason(List<Cause> warnings) {
        return warnings.isEmpty() ? Cause.DISCO_INSECURE : warnings.getFirst();
    }

    private static String hosts(ResolvedAccount account) {
        return account.servers().stream()
                .map(server -> server.endpoint().host())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
