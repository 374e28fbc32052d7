package org.mailwright.detect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.ProviderFolder;
import org.mailwright.model.Codes;

/**
 * A kind of place that may know a domain's mail servers, the best known first; then whose word a provider file is that
 * does not ship with the program, and a profile file. A search asks only the former: the catalog reads all provider
 * files.
 */
public enum Source {
    CATALOG,
    MX,
    AUTOCONFIG,
    PACC,
    SRV,
    ISPDB,
    AUTODISCOVER,
    PROBE,
    ORGANISATION,
    COMMAND,
    PERSON,
    MACHINE,
    PROFILE;

    /** The places that a search asks, the best known first. */
    public static List<Source> places() {
        return Arrays.stream(values())
                .filter(source -> source.compareTo(PROBE) <= 0)
                .toList();
    }

    /** Whose word a provider is, or what to say of one that ships with the program. */
    public static Source of(Optional<ProviderFolder.Owner> owner, Source otherwise) {
        return owner.map(whose -> switch (whose) {
                    case ORGANISATION -> ORGANISATION;
                    case COMMAND -> COMMAND;
                    case PERSON -> PERSON;
                    case MACHINE -> MACHINE;
                })
                .orElse(otherwise);
    }

    /** Whether settings come from a provider file, wherever it lies. */
    boolean isProviderFile() {
        return switch (this) {
            case CATALOG, ORGANISATION, COMMAND, PERSON, MACHINE -> true;
            case MX, AUTOCONFIG, PACC, SRV, ISPDB, AUTODISCOVER, PROBE, PROFILE -> false;
        };
    }

    /** The word that stands in JSON, such as autoconfig. */
    public String code() {
        return Codes.of(this);
    }
}
