package org.mailwright.detect;

import java.util.Optional;

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
