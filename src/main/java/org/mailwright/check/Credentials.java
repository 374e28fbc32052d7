package org.mailwright.check;

import java.util.Arrays;
import java.util.Optional;
import org.mailwright.model.Secret;

/**
 * The passwords for one check: one for both servers, or one each. Their maker closes them.
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

    /** Whether both servers get the same password, however it was typed. */
    public boolean areSame() {
        return outgoing.isEmpty() || equal(incoming.characters(), outgoing.get().characters());
    }

    private static boolean equal(char[] one, char[] other) {
        boolean same = Arrays.equals(one, other);
        Arrays.fill(one, '\0');
        Arrays.fill(other, '\0');
        return same;
    }

    @Override
    public void close() {
        incoming.close();
        outgoing.ifPresent(Secret::close);
    }
}
