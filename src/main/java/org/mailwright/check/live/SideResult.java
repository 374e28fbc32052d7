package org.mailwright.check.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.check.Finding;
import org.mailwright.check.Observation;
import org.mailwright.check.session.IncomingSession;
import org.mailwright.model.Cause;
import org.mailwright.model.Stage;
import org.mailwright.net.mail.Transcript;

/**
 * What became of one side of a check.
 *
 * @param observations what was seen beside a failure
 * @param mailbox open still, where it was logged on to an incoming server
 * @param sent whether the test message was accepted, or may have been
 */
record SideResult(
        List<Finding> findings,
        Optional<Suggestion> suggestion,
        List<Observation> observations,
        Optional<IncomingSession> mailbox,
        Sent sent,
        Transcript transcript) {

    static final SideResult NONE =
            new SideResult(List.of(), Optional.empty(), List.of(), Optional.empty(), Sent.NO, new Transcript(_ -> {}));

    boolean passed(Stage stage) {
        return findings.stream().anyMatch(finding -> finding.stage() == stage && finding.status() == Finding.Status.OK);
    }

    Set<Cause> causes() {
        return findings.stream().map(Finding::cause).collect(Collectors.toSet());
    }

    /** Whether the test message went out. */
    enum Sent {
        NO,
        YES,
        /** By a server that puts all mail to the domain into the account's own mailbox. */
        YES_TO_ONE_MAILBOX,
        UNKNOWN
    }
}
