package org.mailwright.net.mail;

import java.util.List;
import java.util.Optional;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;

/** What a port showed to a client that did not log on. */
public sealed interface ProbeResult {

    /**
     * The server speaks the protocol with the encryption wanted, and its certificate is right where there is one.
     *
     * @param auth the ways to log on that it offers, the usual password first; at least one
     */
    record Works(List<AuthMethod> auth) implements ProbeResult {

        public Works {
            auth = List.copyOf(auth);
        }
    }

    /**
     * The port cannot be used as it was tried.
     *
     * @param cause {@link Cause#AUTH_NOT_OFFERED} where only a way to log on is missing
     * @param reply the server's words, where it said any
     */
    record Fails(Cause cause, Optional<String> reply) implements ProbeResult {

        public Fails(Cause cause) {
            this(cause, Optional.empty());
        }
    }

    /** Whether the protocol was spoken with the encryption wanted, be there a way to log on or not. */
    default boolean speaks() {
        return this instanceof Works || this instanceof Fails(var cause, var _) && cause == Cause.AUTH_NOT_OFFERED;
    }
}
