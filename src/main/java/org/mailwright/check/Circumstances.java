package org.mailwright.check;

import java.time.Instant;
import java.util.List;
import org.mailwright.net.Contact;
import org.mailwright.net.Surroundings;

/**
 * When and where a check was made, and how its connections came about: nothing that its outcome hangs on.
 *
 * @param began by this computer's clock
 * @param contacts incoming before outgoing, each side's in their order
 */
public record Circumstances(Instant began, Surroundings surroundings, List<Contact> contacts) {

    public Circumstances {
        contacts = List.copyOf(contacts);
    }
}
