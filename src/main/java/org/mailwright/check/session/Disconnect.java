package org.mailwright.check.session;

import java.io.IOException;
import java.time.Duration;
import org.mailwright.net.mail.MailConnection;

/** Leaves a server as the protocol asks, without waiting long for its answer. */
final class Disconnect {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Disconnect() {}

    /** What is said at the end: QUIT or LOGOUT. */
    @FunctionalInterface
    interface Word {
        Object say() throws IOException;
    }

    /** Says the last word where the connection still stands, and closes it; what is answered no longer matters. */
    static void say(MailConnection connection, Word word) {
        try (connection) {
            if (connection.isOpen()) {
                connection.hurry(PATIENCE);
                word.say();
            }
        } catch (IOException e) {
            // Left either way.
        }
    }
}
