package org.mailwright.check;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Side;

/**
 * What to check.
 *
 * @param sides the sides to look at; both need settings
 * @param to who gets the test message: the address itself unless said otherwise
 * @param awaitArrival how long to wait for the test message, zero for not at all
 * @param allowPlaintext whether the user agreed that the password may go over an unencrypted connection, which is done
 *     only where the settings say that there is no encryption
 * @param provider the catalog's id of the provider, where it is known: its replies are read with that in mind
 * @param language of the test message, as an IETF tag
 * @param extras what is done beside the usual
 */
public record CheckRequest(
        AccountSettings settings,
        Set<Side> sides,
        EmailAddress to,
        Duration awaitArrival,
        boolean allowPlaintext,
        Optional<String> provider,
        String language,
        CheckOptions extras) {

    /** How long a test message usually may take. */
    public static final Duration USUAL_WAIT = Duration.ofSeconds(30);

    public CheckRequest {
        sides = Set.copyOf(sides);
        if (sides.isEmpty()) throw new IllegalArgumentException("nothing to check");
        if (sides.stream().anyMatch(side -> settings.server(side).isEmpty())) {
            throw new IllegalArgumentException("no settings for a side that is to be checked");
        }
        if (extras.sought().isPresent() && sides.contains(Side.OUTGOING)) {
            throw new IllegalArgumentException("who looks for a message that was sent does not send another");
        }
    }

    /** A check that does the usual and nothing else. */
    public CheckRequest(
            AccountSettings settings,
            Set<Side> sides,
            EmailAddress to,
            Duration awaitArrival,
            boolean allowPlaintext,
            Optional<String> provider,
            String language) {
        this(settings, sides, to, awaitArrival, allowPlaintext, provider, language, CheckOptions.NONE);
    }

    public CheckRequest withSettings(AccountSettings other) {
        return new CheckRequest(other, sides, to, awaitArrival, allowPlaintext, provider, language, extras);
    }

    public CheckRequest withExtras(CheckOptions other) {
        return new CheckRequest(settings, sides, to, awaitArrival, allowPlaintext, provider, language, other);
    }
}
