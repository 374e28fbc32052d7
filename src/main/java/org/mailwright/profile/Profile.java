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
 * @param others keys of the file that this version does not know
 */
public record Profile(
        AccountSettings settings, Instant created, String source, Optional<Tested> tested, OtherKeys others) {

    /** A profile that was read from no file, or from one without unknown keys. */
    public Profile(AccountSettings settings, Instant created, String source, Optional<Tested> tested) {
        this(settings, created, source, tested, OtherKeys.NONE);
    }

    /** The same with other settings. */
    public Profile withSettings(AccountSettings other) {
        return new Profile(other, created, source, tested, others);
    }

    /** A live check that was passed. */
    public record Tested(Instant at, boolean incomingLogin, boolean outgoingLogin, boolean arrived) {}
}
