package org.mailwright.check.session;

import java.io.IOException;
import java.util.Optional;
import org.mailwright.check.Removal;

/** A mailbox that was logged on to. */
public interface IncomingSession extends AutoCloseable {

    /** Opens the INBOX, without changing anything in it. */
    void openInbox() throws IOException;

    /** Looks once for the message that has the token in its headers, in every folder where it may lie. */
    Optional<Found> find(String token) throws IOException;

    /** Removes the message that has the token in its headers from where it was found, and nothing else. */
    Removal remove(Found found, String token) throws IOException;

    /** Says good-bye where the connection still stands. */
    @Override
    void close();

    /**
     * The test message, where it lies.
     *
     * @param folder as the server names it
     * @param header its header lines, as far as they were asked for
     */
    record Found(String folder, boolean junk, String header) {}
}
