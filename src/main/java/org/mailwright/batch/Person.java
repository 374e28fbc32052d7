package org.mailwright.batch;

import java.util.Optional;
import org.mailwright.model.EmailAddress;

/**
 * Somebody in a list.
 *
 * @param line of the list, from 1 on
 * @param name as recipients see it, or empty
 * @param username for reading, and for sending too unless there is another
 * @param outgoingUsername for sending
 * @param sender the address that recipients see, where it is not the account's own
 */
public record Person(
        long line,
        EmailAddress address,
        String name,
        Optional<String> username,
        Optional<String> outgoingUsername,
        Optional<EmailAddress> sender) {

    /** The key as text, for a journal. Nothing of a password is in it. */
    public String fingerprint(String run) {
        return key(run).text();
    }

    /** What hangs on the row: the same for the same row in the same line. */
    Key key(String run) {
        return Key.of(
                run,
                Long.toString(line),
                address.toString(),
                name,
                username.orElse(""),
                outgoingUsername.orElse(""),
                sender.map(EmailAddress::toString).orElse(""));
    }
}
