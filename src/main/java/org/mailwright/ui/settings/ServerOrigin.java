package org.mailwright.ui.settings;

import org.mailwright.detect.Candidate;
import org.mailwright.detect.Source;

/** Where a server's settings come from. */
sealed interface ServerOrigin {

    record Found(Candidate.Evidence evidence) implements ServerOrigin {

        /** Whether nobody published these settings: a guess never looks like a fact. */
        boolean isGuess() {
            return evidence.source() == Source.PROBE;
        }
    }

    /** A profile file. */
    record File() implements ServerOrigin {}

    /** The person. */
    record Typed() implements ServerOrigin {}

    /** The check, which proposed a change. */
    record Mended(boolean verified) implements ServerOrigin {}

    /** The word for it in a profile. */
    default String code() {
        return switch (this) {
            case Found(var evidence) -> evidence.source().code();
            case File() -> "profile";
            case Typed() -> "manual";
            case Mended _ -> "check";
        };
    }
}
