package org.mailwright.check;

import org.mailwright.model.Cause;
import org.mailwright.model.Codes;
import org.mailwright.model.Side;

/**
 * One log-on that was tried.
 *
 * @param mechanism as the protocol names it, such as PLAIN, LOGIN or USER
 * @param cause of the refusal, or {@link Cause#NONE}
 */
public record LogOnAttempt(Side side, String username, String mechanism, Result result, Cause cause) {

    /** How it ended. */
    public enum Result {
        ACCEPTED,
        REFUSED,
        /** The server refused the mechanism without a look at the password. */
        MECHANISM_REFUSED;

        /** The word that stands in JSON, such as mechanism-refused. */
        public String code() {
            return Codes.of(this);
        }
    }

    /** Whether it may count against the account. */
    public boolean isFailed() {
        return result == Result.REFUSED;
    }
}
