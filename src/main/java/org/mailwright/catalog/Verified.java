package org.mailwright.catalog;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/** When a provider's entry was last checked, against what, and what that is worth. */
public record Verified(LocalDate on, Basis basis, Optional<URI> url, Confidence confidence) {

    /** What an entry rests on, the best first. */
    public enum Basis {
        LIVE_LOGIN,
        LIVE_PROBE,
        VENDOR_AUTOCONFIG,
        VENDOR_PAGE,
        CATALOGUE_CONSENSUS,
        SINGLE_CATALOGUE,
        /** What is generally known of the provider's published settings; nobody looked them up for this entry. */
        GENERAL_KNOWLEDGE
    }

    /** How sure we are. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }
}
