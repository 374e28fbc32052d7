package org.mailwright.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Codes;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/**
 * The result of a live check of an account.
 *
 * @param findings in the order of the stages, incoming before outgoing
 * @param settings as they were checked
 */
public record CheckReport(
        Conclusion conclusion, List<Finding> findings, AccountSettings settings, Delivery delivery, Trace trace) {

    public CheckReport {
        findings = List.copyOf(findings);
    }

    /**
     * What the findings mean.
     *
     * @param cause that of the first failed finding, or of the gravest warning, or none
     * @param side the side of that finding
     * @param stage the stage of that finding
     * @param suggestion a change that would fix it
     * @param observations what else was seen that makes the cause plainer
     */
    public record Conclusion(
            Outcome outcome,
            Cause cause,
            Optional<Side> side,
            Optional<Stage> stage,
            Optional<Suggestion> suggestion,
            List<Observation> observations) {

        public Conclusion {
            observations = List.copyOf(observations);
        }
    }

    /**
     * The test message's way.
     *
     * @param messageId with its angle brackets, where the message was sent or may have been
     */
    public record Delivery(Optional<String> messageId, Optional<Arrival> arrival) {}

    /**
     * How the check went, for those who look closer.
     *
     * @param transcript both conversations, secrets masked
     * @param context absent where no server was connected to
     * @param attempts the log-ons that were tried, in their order
     */
    public record Trace(
            List<String> transcript, Duration took, Optional<CheckContext> context, List<LogOnAttempt> attempts) {

        public Trace {
            transcript = List.copyOf(transcript);
            attempts = List.copyOf(attempts);
        }

        /** Without a log-on. */
        public Trace(List<String> transcript, Duration took, Optional<CheckContext> context) {
            this(transcript, took, context, List.of());
        }
    }

    /** The report of a check that failed at one stage, before any server was connected to. */
    public static CheckReport refused(
            AccountSettings settings, Side side, Stage stage, Cause cause, Optional<String> reply) {
        var where =
                new Conclusion(Outcome.FAIL, cause, Optional.of(side), Optional.of(stage), Optional.empty(), List.of());
        return new CheckReport(
                where,
                List.of(new Finding(side, stage, Finding.Status.FAIL, cause, reply, Duration.ZERO)),
                settings,
                new Delivery(Optional.empty(), Optional.empty()),
                new Trace(List.of(), Duration.ZERO, Optional.empty()));
    }

    public Outcome outcome() {
        return conclusion.outcome();
    }

    public Cause cause() {
        return conclusion.cause();
    }

    public Optional<Side> side() {
        return conclusion.side();
    }

    public Optional<Stage> stage() {
        return conclusion.stage();
    }

    public Optional<Suggestion> suggestion() {
        return conclusion.suggestion();
    }

    public List<Observation> observations() {
        return conclusion.observations();
    }

    public Optional<String> messageId() {
        return delivery.messageId();
    }

    public Optional<Arrival> arrival() {
        return delivery.arrival();
    }

    /**
     * Whether a finding's reply came from a server that had proven its name. What came before TLS may be anybody's.
     */
    public boolean isAuthenticated(Finding finding) {
        var encryption = settings.server(finding.side()).map(ServerSettings::encryption);
        if (encryption.isEmpty() || encryption.get() == Encryption.TLS) return true;
        return encryption.get() == Encryption.STARTTLS && finding.stage().compareTo(Stage.TLS) > 0;
    }

    /** The same, with something that went well before any server was connected to. */
    public CheckReport after(Finding first) {
        var all = Stream.concat(Stream.of(first), findings.stream()).toList();
        return new CheckReport(conclusion, all, settings, delivery, trace);
    }

    /** The whole check in one word. */
    public enum Outcome {
        OK,
        /** The account works, and there is something to know. */
        WARN,
        FAIL;

        /** The word that stands in JSON, such as ok. */
        public String code() {
            return Codes.of(this);
        }
    }

    /**
     * A change that would mend the settings.
     *
     * @param server the server as it should be
     * @param verified whether it was tried and works
     */
    public record Suggestion(ServerSettings server, boolean verified) {

        public Side side() {
            return server.protocol().side();
        }
    }

    /**
     * What became of the test message.
     *
     * @param folder where it lies, as the server names the folder
     * @param took from the server's acceptance to the find, or how long was waited
     * @param authentication what the receiving server says of the sender
     * @param removal the result of its removal, if removal was wanted
     * @param spam what the spam filter wrote into it
     */
    public record Arrival(
            boolean found,
            Optional<String> folder,
            Duration took,
            AuthenticationResults authentication,
            Optional<Removal> removal,
            SpamHeaders spam) {

        /** Where no spam filter left a word. */
        public Arrival(
                boolean found,
                Optional<String> folder,
                Duration took,
                AuthenticationResults authentication,
                Optional<Removal> removal) {
            this(found, folder, took, authentication, removal, SpamHeaders.UNSAID);
        }

        /** Where nothing is known of what the receiving server thinks. */
        public Arrival(boolean found, Optional<String> folder, Duration took) {
            this(found, folder, took, AuthenticationResults.UNSAID, Optional.empty());
        }

        public Arrival withRemoval(Removal outcome) {
            return new Arrival(found, folder, took, authentication, Optional.of(outcome), spam);
        }
    }
}
