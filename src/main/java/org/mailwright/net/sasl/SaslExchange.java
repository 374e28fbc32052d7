package org.mailwright.net.sasl;

import java.io.IOException;
import java.util.Optional;
import org.mailwright.net.ConnectionFailure;

/** One log-on under way: this side's part of a SASL dialogue (RFC 4422, section 3). */
public interface SaslExchange {

    /** The mechanism's name, such as SCRAM-SHA-256. */
    String mechanism();

    /** Whether the mechanism begins on this side. */
    default boolean speaksFirst() {
        return true;
    }

    /** What is said before the server says anything, where the mechanism begins on this side. The caller wipes it. */
    Optional<byte[]> initial();

    /**
     * Answers a challenge. The caller wipes the answer.
     *
     * @throws ConnectionFailure where the challenge makes no sense, or the server fails to prove itself
     */
    byte[] respond(byte[] challenge) throws IOException;

    /** Whether the server has proven whatever it had to prove, so that its "yes" counts. */
    default boolean isComplete() {
        return true;
    }
}
