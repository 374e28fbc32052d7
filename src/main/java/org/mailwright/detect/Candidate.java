package org.mailwright.detect;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.catalog.Hint;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.Verified;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;

/**
 * One answer to "which servers does this address use?", from one place.
 *
 * @param evidence where it comes from, and what that is worth
 * @param incoming best first, user names filled in for the address
 * @param outgoing best first, user names filled in for the address
 * @param hints what the provider wants beyond settings, such as an app password
 * @param links the provider's pages that may help when it does not work
 */
public record Candidate(
        Evidence evidence,
        Optional<ProviderName> provider,
        List<ServerSettings> incoming,
        List<ServerSettings> outgoing,
        List<Hint> hints,
        Map<Provider.Link, URI> links) {

    public Candidate {
        incoming = List.copyOf(incoming);
        outgoing = List.copyOf(outgoing);
        hints = List.copyOf(hints);
        links = Map.copyOf(links);
        if (incoming.isEmpty() && outgoing.isEmpty()) throw new IllegalArgumentException("a candidate has a server");
    }

    public Candidate(
            Evidence evidence,
            Optional<ProviderName> provider,
            List<ServerSettings> incoming,
            List<ServerSettings> outgoing,
            List<Hint> hints) {
        this(evidence, provider, incoming, outgoing, hints, Map.of());
    }

    /** An account with the first server of each side. */
    public AccountSettings settings(EmailAddress address) {
        return AccountSettings.of(
                address, incoming.stream().findFirst(), outgoing.stream().findFirst());
    }

    /** Whether the user must agree before a password goes to these servers. */
    public boolean needsConsent() {
        return !evidence.trusted() || !evidence.warnings().isEmpty();
    }

    /** The provider's id in the catalog, where the catalog it is that names the provider. */
    public Optional<String> catalogId() {
        return provider.flatMap(ProviderName::catalogId);
    }

    /**
     * Whom a candidate is about, as far as the catalog or the domain itself names it.
     *
     * @param claimed whether the id is a stranger's word: it is shown, and never taken for the catalog's
     */
    public record ProviderName(String id, String name, boolean claimed) {

        /** A provider that this program or its administrator knows. */
        public ProviderName(String id, String name) {
            this(id, name, false);
        }

        /** The id by which the catalog knows the provider; empty for one that a stranger named. */
        public Optional<String> catalogId() {
            return claimed ? Optional.empty() : Optional.of(id);
        }
    }

    /**
     * Where a candidate comes from.
     *
     * @param source the kind of place, such as catalog or srv
     * @param origin the place itself, such as the domain that published the file; empty for the catalog
     * @param trusted whether it came by a way that nobody else could have tampered with
     * @param warnings what the user has to agree to first
     * @param doubt why the catalog is not sure of it, where it is the catalog that says so
     */
    public record Evidence(
            Source source, String origin, boolean trusted, List<Cause> warnings, Optional<Verified.Doubt> doubt) {

        public Evidence(Source source, String origin, boolean trusted, List<Cause> warnings) {
            this(source, origin, trusted, warnings, Optional.empty());
        }

        public Evidence {
            warnings = List.copyOf(warnings);
        }
    }
}
