package org.mailwright.check.diagnosis;

import java.util.List;
import java.util.Optional;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.check.Observation;
import org.mailwright.model.Cause;

/** What is behind a failure, what would mend it, and what else was seen. */
public record Diagnosis(Cause cause, Optional<Suggestion> suggestion, List<Observation> observations) {

    Diagnosis(Cause cause, Optional<Suggestion> suggestion) {
        this(cause, suggestion, List.of());
    }

    /** Nothing beyond the failure itself. */
    public static Diagnosis plain(Cause cause) {
        return new Diagnosis(cause, Optional.empty());
    }

    Diagnosis with(Observation clue) {
        return new Diagnosis(cause, suggestion, List.of(clue));
    }
}
