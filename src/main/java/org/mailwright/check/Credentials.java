package org.mailwright.check;

import java.util.Optional;
import org.mailwright.model.Secret;

/**
 * The passwords for one check: one for both servers, or one each. Whoever made them closes them.
 */
public final class Credentials implements AutoCloseable {

    private final Secret incoming;
    private final Optional<Secret> outgoing;

    public Credentials(Secret incoming, Optional<Secret> outgoing) {
        this.incoming = incoming;
        this.outgoing = outgoing;
    }

    public static Credentials same(Secret secret) {
        return new Credentials(secret, Optional.empty());
    }

    public Secret incoming() {
        return incoming;
    }

    public Secret outgoing() {
        return outgoing.orElse(incoming);
    }

    /** Whether one password is for both servers. */
    public boolean areSame() {
        return outgoing.isEmpty();
    }

    @Override
    public void close() {
        incoming.close();
        outgoing.ifPresent(Secret::close);
    }
}
