package org.mailwright.cli.view;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.catalog.HelpPages;
import org.mailwright.catalog.Hint;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.Verified;
import org.mailwright.detect.Candidate.ProviderName;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection.Asked;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Source;
import org.mailwright.model.Cause;
import org.mailwright.policy.Policy;
import org.mailwright.profile.Profile;
import org.mailwright.remedy.Help;

/**
 * Where settings come from.
 *
 * @param source a {@link Source}'s word, or manual
 * @param doubt why the catalog is not sure of them, where it is not
 * @param links the provider's pages that may help
 * @param isProfile whether a profile names the servers and the user names
 */
public record AccountOrigin(
        String source,
        boolean trusted,
        List<Cause> warnings,
        Optional<ProviderName> provider,
        List<Hint> hints,
        Optional<Verified.Doubt> doubt,
        Map<Provider.Link, URI> links,
        boolean isProfile) {

    public static final AccountOrigin MANUAL = unknown("manual", true, List.of(), false);

    public static AccountOrigin of(Candidate candidate) {
        var evidence = candidate.evidence();
        return new AccountOrigin(
                evidence.source().code(),
                evidence.trusted(),
                evidence.warnings(),
                candidate.provider(),
                candidate.hints(),
                evidence.doubt(),
                candidate.links(),
                false);
    }

    /** The origin of a refusal is the source that found the provider. */
    public static AccountOrigin of(Detection detection, Detection.Outcome.Refused refused) {
        var source = detection.asked().stream()
                .filter(asked -> asked.result() == Asked.Result.FOUND)
                .map(Asked::source)
                .findFirst()
                .orElse(Source.CATALOG);
        return new AccountOrigin(
                source.code(),
                true,
                List.of(),
                Optional.of(refused.provider()),
                refused.hints(),
                Optional.empty(),
                Map.of(),
                false);
    }

    /**
     * A profile file's.
     *
     * @param evidence what the profile's servers are worth
     */
    public static AccountOrigin of(Profile profile, Candidate.Evidence evidence) {
        return unknown(profile.source(), evidence.trusted(), evidence.warnings(), true);
    }

    private static AccountOrigin unknown(String source, boolean trusted, List<Cause> warnings, boolean isProfile) {
        return new AccountOrigin(
                source, trusted, warnings, Optional.empty(), List.of(), Optional.empty(), Map.of(), isProfile);
    }

    /** The provider's pages that help with a cause. */
    public List<URI> pages(Cause cause) {
        return HelpPages.of(cause, hints, links);
    }

    /** The help that the provider and the organisation have for a cause. */
    public Help help(Cause cause, Policy policy) {
        return new Help(
                pages(cause),
                HelpPages.appPassword(hints, links),
                Optional.of(provider.map(ProviderName::name).orElse("")),
                policy.plaintext(),
                policy.helpDesk());
    }
}
