package org.mailwright.check;

import java.time.Instant;
import java.util.List;
import org.mailwright.net.dns.NetworkEnvironment;
import org.mailwright.net.mail.ConnectionTrace;

/**
 * When and where a check was made, and how its connections came about: nothing that its outcome hangs on.
 *
 * @param began by this computer's clock
 * @param contacts incoming before outgoing, each side's in their order
 */
public record CheckContext(Instant began, NetworkEnvironment surroundings, List<ConnectionTrace> contacts) {

    public CheckContext {
        contacts = List.copyOf(contacts);
    }
}
