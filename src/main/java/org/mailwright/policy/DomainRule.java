package org.mailwright.policy;

import java.util.Optional;
import org.mailwright.model.DomainName;

/**
 * A mail domain that addresses may have.
 *
 * @param below whether every domain below is meant, and not this one
 */
public record DomainRule(DomainName domain, boolean below) {

    private static final String WILDCARD = "*.";

    public static DomainRule of(DomainName domain) {
        return new DomainRule(domain, false);
    }

    /** Reads {@code corp.example}, or {@code *.corp.example} for all that lies below it. */
    static Optional<DomainRule> parse(String text) {
        boolean below = text.startsWith(WILDCARD);
        return DomainName.parse(below ? text.substring(WILDCARD.length()) : text)
                .map(domain -> new DomainRule(domain, below));
    }

    boolean allows(DomainName other) {
        return below ? other.isWithin(domain) && !other.equals(domain) : other.equals(domain);
    }

    /** As it stands in JSON. */
    public String ascii() {
        return (below ? WILDCARD : "") + domain.ascii();
    }

    /** As people read it, with the domain in its own letters. */
    @Override
    public String toString() {
        return (below ? WILDCARD : "") + domain.unicode();
    }
}
