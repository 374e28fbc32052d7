package org.mailwright.check;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/**
 * What a live check of an account came to.
 *
 * @param cause that of the first failed finding, or of the gravest warning, or none
 * @param side the side of that finding
 * @param stage the stage of that finding
 * @param findings in the order of the stages, incoming before outgoing
 * @param suggestion a change that would mend it
 * @param clues what else was seen that makes the cause plainer
 * @param settings as they were checked
 * @param messageId of the test message, with its angle brackets, where one was sent or may have been
 * @param transcript both conversations, secrets masked
 * @param circumstances absent where no server was spoken to
 */
public record CheckReport(
        Outcome outcome,
        Cause cause,
        Optional<Side> side,
        Optional<Stage> stage,
        List<Finding> findings,
        Optional<Suggestion> suggestion,
        List<Observation> clues,
        AccountSettings settings,
        Optional<String> messageId,
        Optional<Arrival> arrival,
        List<String> transcript,
        Duration took,
        Optional<CheckContext> circumstances) {

    public CheckReport {
        findings = List.copyOf(findings);
        clues = List.copyOf(clues);
        transcript = List.copyOf(transcript);
    }

    /** Where nothing is known of the circumstances. */
    public CheckReport(
            Outcome outcome,
            Cause cause,
            Optional<Side> side,
            Optional<Stage> stage,
            List<Finding> findings,
            Optional<Suggestion> suggestion,
            List<Observation> clues,
            AccountSettings settings,
            Optional<String> messageId,
            Optional<Arrival> arrival,
            List<String> transcript,
            Duration took) {
        this(
                outcome,
                cause,
                side,
                stage,
                findings,
                suggestion,
                clues,
                settings,
                messageId,
                arrival,
                transcript,
                took,
                Optional.empty());
    }

    public CheckReport under(CheckContext known) {
        return with(findings, Optional.of(known));
    }

    /** The same, with something that went well before any server was spoken to. */
    public CheckReport after(Finding first) {
        return with(Stream.concat(Stream.of(first), findings.stream()).toList(), circumstances);
    }

    private CheckReport with(List<Finding> all, Optional<CheckContext> around) {
        return new CheckReport(
                outcome,
                cause,
                side,
                stage,
                all,
                suggestion,
                clues,
                settings,
                messageId,
                arrival,
                transcript,
                took,
                around);
    }

    /** The whole check in one word. */
    public enum Outcome {
        OK,
        /** The account works, and there is something to know. */
        WARN,
        FAIL;

        /** The word that stands in JSON, such as ok. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
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
     * @param removal what became of it then, where it was to be removed
     */
    public record Arrival(
            boolean found,
            Optional<String> folder,
            Duration took,
            AuthenticationResults authentication,
            Optional<Removal> removal) {

        /** Where nothing is known of what the receiving server thinks. */
        public Arrival(boolean found, Optional<String> folder, Duration took) {
            this(found, folder, took, AuthenticationResults.UNSAID, Optional.empty());
        }

        Arrival withRemoval(Removal outcome) {
            return new Arrival(found, folder, took, authentication, Optional.of(outcome));
        }
    }
}
