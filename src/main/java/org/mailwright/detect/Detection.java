package org.mailwright.detect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.Hint;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Endpoint;

/**
 * The result of a search for an address's mail servers.
 *
 * @param asked every place that was asked, and what each said
 * @param proxy that the web was asked through, which no mail goes through
 */
public record Detection(
        EmailAddress address, Outcome outcome, List<Asked> asked, Duration took, Optional<Endpoint> proxy) {

    /** A search that asked no proxy. */
    public Detection(EmailAddress address, Outcome outcome, List<Asked> asked, Duration took) {
        this(address, outcome, asked, took, Optional.empty());
    }

    public Detection {
        asked = List.copyOf(asked);
    }

    /** How the search ended. */
    public sealed interface Outcome {

        /** The word that stands in JSON, such as not-found. */
        default String code() {
            return switch (this) {
                case Found _ -> "found";
                case NotFound _ -> "not-found";
                case Unreachable _ -> "unreachable";
                case Refused _ -> "refused";
            };
        }

        /** Settings to try, best first, at least one. */
        record Found(List<Candidate> candidates) implements Outcome {

            public Found {
                candidates = List.copyOf(candidates);
                if (candidates.isEmpty()) throw new IllegalArgumentException("found means at least one");
            }

            public Candidate best() {
                return candidates.getFirst();
            }

            /** Where other places name other servers than the best one does. */
            public List<Conflict> conflicts() {
                return Conflict.among(candidates);
            }
        }

        /** Every source answered and none knows the domain; or there is no such domain, or it takes no mail. */
        record NotFound(Cause cause) implements Outcome {}

        /** The sources could not be asked, so that trying again later may help. */
        record Unreachable(Cause cause) implements Outcome {}

        /** A provider that has no IMAP and no SMTP at all; the hints say what to do in its place. */
        record Refused(ProviderName provider, List<Hint> hints) implements Outcome {

            public Refused {
                hints = List.copyOf(hints);
            }
        }
    }

    /**
     * One place that was asked.
     *
     * @param broken the settings file that is there and cannot be used
     */
    public record Asked(Source source, Result result, Duration took, Optional<BrokenFile> broken) {

        public Asked(Source source, Result result, Duration took) {
            this(source, result, took, Optional.empty());
        }

        /** What it said. */
        public enum Result {
            FOUND,
            NOTHING,
            FAILED,
            /** Not asked: something better had answered, or it was switched off. */
            SKIPPED
        }
    }
}
