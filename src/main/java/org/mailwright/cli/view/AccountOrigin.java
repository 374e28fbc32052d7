package org.mailwright.cli.view;

import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.Hint;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Candidate.ProviderName;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detection.Asked;
import org.mailwright.detect.Source;
import org.mailwright.model.Cause;
import org.mailwright.profile.Profile;

/**
 * Where settings come from.
 *
 * @param source a {@link Source}'s code, or "manual"
 */
public record AccountOrigin(
        String source, boolean trusted, List<Cause> warnings, Optional<ProviderName> provider, List<Hint> hints) {

    public static final AccountOrigin MANUAL =
            new AccountOrigin("manual", true, List.of(), Optional.empty(), List.of());

    public static AccountOrigin of(Candidate candidate) {
        var evidence = candidate.evidence();
        return new AccountOrigin(
                evidence.source().code(),
                evidence.trusted(),
                evidence.warnings(),
                candidate.provider(),
                candidate.hints());
    }

    /** The origin of a refusal is the source that found the provider. */
    public static AccountOrigin of(Detection detection, Detection.Outcome.Refused refused) {
        var source = detection.asked().stream()
                .filter(asked -> asked.result() == Asked.Result.FOUND)
                .map(Asked::source)
                .findFirst()
                .orElse(Source.CATALOG);
        return new AccountOrigin(source.code(), true, List.of(), Optional.of(refused.provider()), refused.hints());
    }

    public static AccountOrigin of(Profile profile) {
        return new AccountOrigin(profile.source(), true, List.of(), Optional.empty(), List.of());
    }
}
