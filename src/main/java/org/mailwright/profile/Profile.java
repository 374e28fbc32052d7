package org.mailwright.profile;

import java.time.Instant;
import java.util.Optional;
import org.mailwright.model.AccountSettings;

/**
 * An account in portable form: settings, where they came from and whether they were tested. Never a password.
 *
 * @param created when the profile was made
 * @param source the word for where the settings came from, such as catalog or manual
 * @param tested when a live check last passed, and what it covered
 */
public record Profile(AccountSettings settings, Instant created, String source, Optional<Tested> tested) {

    /** A live check that was passed. */
    public record Tested(Instant at, boolean incomingLogin, boolean outgoingLogin, boolean arrived) {}
}
