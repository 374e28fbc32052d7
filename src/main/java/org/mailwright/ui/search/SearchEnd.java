package org.mailwright.ui.search;

import java.util.Optional;
import org.mailwright.detect.Detection;
import org.mailwright.model.Cause;

/** What a person does after a search that found nothing. */
enum SearchEnd {
    /** The search has not ended. */
    NONE,
    /** Correct the address. */
    ADDRESS,
    /** Search again, once the network answers. */
    AGAIN,
    BY_HAND;

    static SearchEnd of(SearchStep.Search search) {
        return switch (search) {
            case SearchStep.Search.Running _ -> NONE;
            case SearchStep.Search.Idle _ -> AGAIN;
            case SearchStep.Search.Done(var detection) -> of(detection);
        };
    }

    private static SearchEnd of(Detection detection) {
        return switch (detection.outcome()) {
            case Detection.Outcome.Found _ -> BY_HAND;
            case Detection.Outcome.NotFound(var cause) ->
                cause == Cause.DOMAIN_NOT_FOUND || cause == Cause.DOMAIN_NO_MAIL ? ADDRESS : BY_HAND;
            case Detection.Outcome.Unreachable _ -> AGAIN;
            case Detection.Outcome.Refused _ -> ADDRESS;
        };
    }

    /** Why nothing was found, if the search can tell. */
    static Optional<Cause> cause(Detection detection) {
        return switch (detection.outcome()) {
            case Detection.Outcome.NotFound(var cause) -> Optional.of(cause);
            case Detection.Outcome.Unreachable(var cause) -> Optional.of(cause);
            case Detection.Outcome.Found _, Detection.Outcome.Refused _ -> Optional.empty();
        };
    }
}
