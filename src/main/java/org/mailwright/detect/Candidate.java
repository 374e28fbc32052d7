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
}
