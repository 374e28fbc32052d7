package org.mailwright.app;

import java.util.Optional;
import org.mailwright.practice.PracticeServer;

/** The practice server, if it was asked for; closed with the window. */
record PracticeSession(Optional<PracticeServer> server) implements AutoCloseable {

    static final PracticeSession NONE = new PracticeSession(Optional.empty());

    @Override
    public void close() {
        server.ifPresent(PracticeServer::close);
    }
}
