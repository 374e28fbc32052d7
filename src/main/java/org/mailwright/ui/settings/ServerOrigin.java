package org.mailwright.ui.settings;

import java.util.Optional;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.Source;

/** Where the settings of a server come from. */
sealed interface ServerOrigin {

    record Found(Provenance provenance) implements ServerOrigin {

        /** Whether the settings were guessed and not published. */
        boolean isGuess() {
            return provenance.source() == Source.PROBE;
        }
    }

    /** A profile file. */
    record File(Provenance provenance) implements ServerOrigin {}

    /** Typed by the user. */
    record Typed() implements ServerOrigin {}

    /** A suggestion of the test. */
    record Suggested(boolean verified) implements ServerOrigin {}

    /** What the place that names the server is worth, if there is one. */
    default Optional<Provenance> proof() {
        return switch (this) {
            case Found(var provenance) -> Optional.of(provenance);
            case File(var provenance) -> Optional.of(provenance);
            case Typed() -> Optional.empty();
            case Suggested _ -> Optional.empty();
        };
    }

    /** The code in profiles and reports. */
    default String code() {
        return switch (this) {
            case Found(var provenance) -> provenance.source().code();
            case File _ -> Source.PROFILE.code();
            case Typed() -> Source.MANUAL.code();
            case Suggested _ -> Source.CHECK.code();
        };
    }
}
