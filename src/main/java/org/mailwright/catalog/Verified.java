package org.mailwright.catalog;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an entry, or some of its domains, rests on.
 *
 * @param on the date of the source: when the page or list was last written or checked. Where the file gives only a year or
 *     a month it is the first day of that; empty where the source has no date
 * @param url the source's address
 */
public record Verified(Optional<LocalDate> on, Basis basis, Optional<URI> url, Confidence confidence) {

    /** Mail servers seldom keep their names for longer. */
    private static final int OLD_AFTER_YEARS = 8;

    /** Why what the domain itself publishes comes before this, where there is a reason. */
    public Optional<Doubt> doubt(LocalDate today) {
        if (basis == Basis.GENERAL_KNOWLEDGE) return Optional.of(new Doubt.Unconfirmed());
        return on.filter(day -> day.plusYears(OLD_AFTER_YEARS).isBefore(today))
                .map(day -> new Doubt.Old(day.getYear()));
    }

    /** What an entry rests on, the best first. */
    public enum Basis {
        LIVE_LOGIN,
        LIVE_PROBE,
        VENDOR_AUTOCONFIG,
        VENDOR_PAGE,
        CATALOGUE_CONSENSUS,
        SINGLE_CATALOGUE,
        /** What is generally known of the provider's published settings; no source was found that says so. */
        GENERAL_KNOWLEDGE
    }

    /** How sure we are. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /** A reason to ask the domain itself before this entry is believed. */
    public sealed interface Doubt {

        /** The newest source is of that year. */
        record Old(int year) implements Doubt {}

        /** No source was found. */
        record Unconfirmed() implements Doubt {}
    }
}
