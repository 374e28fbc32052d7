package org.mailwright.check;

import java.util.List;
import java.util.Optional;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.net.Transcript;

/**
 * What became of one side of a check.
 *
 * @param mailbox open still, where it was logged on to an incoming server
 * @param sent whether the test message was accepted, or may have been
 */
record SideResult(
        List<Finding> findings,
        Optional<Suggestion> suggestion,
        Optional<IncomingSession> mailbox,
        Sent sent,
        Transcript transcript) {

    static final SideResult NONE =
            new SideResult(List.of(), Optional.empty(), Optional.empty(), Sent.NO, new Transcript(_ -> {}));

    /** Whether the test message went out. */
    enum Sent {
        NO,
        YES,
        UNKNOWN
    }
}
