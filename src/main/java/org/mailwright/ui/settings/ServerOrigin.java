package org.mailwright.ui.settings;

import java.util.Optional;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Source;

/** Where the settings of a server come from. */
sealed interface ServerOrigin {

    record Found(Candidate.Evidence evidence) implements ServerOrigin {

        /** Whether the settings were guessed and not published. */
        boolean isGuess() {
            return evidence.source() == Source.PROBE;
        }
    }

    /** A profile file. */
    record File(Candidate.Evidence evidence) implements ServerOrigin {}

    /** Typed by the user. */
    record Typed() implements ServerOrigin {}

    /** A suggestion of the test. */
    record Suggested(boolean verified) implements ServerOrigin {}

    /** What the place that names the server is worth, if there is one. */
    default Optional<Candidate.Evidence> proof() {
        return switch (this) {
            case Found(var evidence) -> Optional.of(evidence);
            case File(var evidence) -> Optional.of(evidence);
            case Typed() -> Optional.empty();
            case Suggested _ -> Optional.empty();
        };
    }

    /** The code in profiles and reports. */
    default String code() {
        return switch (this) {
            case Found(var evidence) -> evidence.source().code();
            case File _ -> "profile";
            case Typed() -> "manual";
            case Suggested _ -> "check";
        };
    }
}
