package org.mailwright.check.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.check.CheckContext;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.check.CheckReport.Conclusion;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Finding;
import org.mailwright.check.Finding.Status;
import org.mailwright.check.LogOnAttempt;
import org.mailwright.check.Observation;
import org.mailwright.check.live.SideResult.Sent;
import org.mailwright.check.session.TestMessage;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/** Makes the report of what both sides found. */
final class ReportBuilder {

    /** Causes that a missing connection to the Internet has too. */
    private static final Set<Cause> NOT_REACHED = Set.of(
            Cause.DNS_TEMPORARY,
            Cause.CONN_TIMEOUT,
            Cause.CONN_REFUSED,
            Cause.CONN_UNREACHABLE,
            Cause.CONN_DROPPED,
            Cause.GREETING_TIMEOUT);

    private final CheckRequest request;
    private final boolean samePassword;
    private final SideResult read;
    private final SideResult sent;
    private final List<LogOnAttempt> attempts;

    /**
     * A builder for one check.
     *
     * @param samePassword whether both servers were given the same password
     */
    ReportBuilder(
            CheckRequest request, boolean samePassword, SideResult read, SideResult sent, List<LogOnAttempt> attempts) {
        this.request = request;
        this.samePassword = samePassword;
        this.read = read;
        this.sent = sent;
        this.attempts = List.copyOf(attempts);
    }

    CheckReport report(
            TestMessage message,
            List<Finding> arrivalFindings,
            Optional<Arrival> arrival,
            Duration took,
            CheckContext context) {
        var findings = Stream.of(read.findings(), arrivalFindings, sent.findings())
                .flatMap(List::stream)
                .toList();
        var messageId = sent.sent() == Sent.NO ? Optional.<String>empty() : Optional.of(message.id());
        var transcript = Stream.of(read, sent)
                .flatMap(side -> side.transcript().lines().stream())
                .toList();
        return new CheckReport(
                conclusion(decisive(findings)),
                findings,
                request.settings(),
                new CheckReport.Delivery(messageId, arrival),
                new CheckReport.Trace(transcript, took, Optional.of(context), attempts));
    }

    private Conclusion conclusion(Optional<Finding> decisive) {
        return new Conclusion(
                outcome(decisive),
                decisive.map(Finding::cause).orElse(Cause.NONE),
                decisive.map(Finding::side),
                decisive.map(Finding::stage),
                suggestion(decisive),
                observations(decisive));
    }

    /** The first failure, or else the gravest warning. */
    private static Optional<Finding> decisive(List<Finding> findings) {
        var failed = findings.stream()
                .filter(finding -> finding.status() == Status.FAIL)
                .findFirst();
        if (failed.isPresent()) return failed;
        return findings.stream()
                .filter(finding -> finding.status() == Status.WARN)
                .max((a, b) -> Integer.compare(gravity(a.cause()), gravity(b.cause())));
    }

    private static int gravity(Cause cause) {
        return switch (cause) {
            case OPEN_RELAY -> 5;
            case CERT_WEAK, TLS_VERSION_OLD, DISCO_PLAINTEXT_SERVERS -> 4;
            case ACCEPTED_NOT_DELIVERED -> 3;
            case AUTH_USERNAME_FORM -> 2;
            case DELIVERED_TO_JUNK -> 1;
            default -> 0;
        };
    }

    /** Whether nobody signed in and nothing was sent, by request or by the settings. */
    private boolean isOnlyReached() {
        boolean openly = request.settings()
                .incoming()
                .filter(server -> !server.needsLogin())
                .isPresent();
        return !request.extras().logOn().tested() || openly && !read.passed(Stage.MAILBOX) && sent.sent() == Sent.NO;
    }

    private Outcome outcome(Optional<Finding> decisive) {
        if (decisive.isEmpty()) return isOnlyReached() ? Outcome.WARN : Outcome.OK;
        return decisive.get().status() == Status.FAIL ? Outcome.FAIL : Outcome.WARN;
    }

    /** What was seen beside the failure, and what the other side tells about it. */
    private List<Observation> observations(Optional<Finding> decisive) {
        if (decisive.isEmpty() && isOnlyReached()) return List.of(Observation.LOG_ON_NOT_TESTED);
        if (decisive.isEmpty() || decisive.get().status() != Status.FAIL) return List.of();
        var failed = decisive.get();
        var own = failed.side() == Side.INCOMING ? read : sent;
        var other = failed.side() == Side.INCOMING ? sent : read;
        if (!own.observations().isEmpty()) return own.observations();
        if (NOT_REACHED.contains(failed.cause()) && other.passed(Stage.GREETING))
            return List.of(Observation.NETWORK_WORKS);
        if (failed.cause() != Cause.AUTH_BAD_CREDENTIALS || !samePassword) return List.of();
        if (other.passed(Stage.AUTH)) return List.of(Observation.PASSWORD_RIGHT);
        return other.causes().contains(Cause.AUTH_BAD_CREDENTIALS) ? List.of(Observation.REFUSED_TWICE) : List.of();
    }

    /** The one that belongs to the cause, or else any. */
    private Optional<CheckReport.Suggestion> suggestion(Optional<Finding> decisive) {
        var all = Stream.of(read.suggestion(), sent.suggestion())
                .flatMap(Optional::stream)
                .toList();
        return all.stream()
                .filter(suggestion -> decisive.map(Finding::side)
                        .filter(suggestion.side()::equals)
                        .isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
