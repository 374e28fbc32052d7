package org.mailwright.detect;

import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.Hint;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;

/**
 * One answer to "which servers does this address use?", from one place.
 *
 * @param provenance where it comes from, and what that is worth
 * @param incoming best first, user names filled in for the address
 * @param outgoing best first, user names filled in for the address
 */
public record Candidate(Provenance provenance, List<ServerSettings> incoming, List<ServerSettings> outgoing) {

    public Candidate {
        incoming = List.copyOf(incoming);
        outgoing = List.copyOf(outgoing);
        if (incoming.isEmpty() && outgoing.isEmpty()) throw new IllegalArgumentException("a candidate has a server");
    }

    /** An account with the first server of each side. */
    public AccountSettings settings(EmailAddress address) {
        return AccountSettings.of(
                address, incoming.stream().findFirst(), outgoing.stream().findFirst());
    }

    /** Whether the user must agree before a password goes to these servers. */
    public boolean needsConsent() {
        return provenance.needsConsent();
    }

    public Optional<ProviderName> provider() {
        return provenance.provider();
    }

    public List<Hint> hints() {
        return provenance.hints();
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
}
