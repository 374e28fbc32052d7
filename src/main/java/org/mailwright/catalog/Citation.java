package org.mailwright.catalog;

import java.util.Optional;

/**
 * Where facts of an entry were taken from.
 *
 * @param ref the entry's name at the source
 * @param licence an SPDX identifier
 */
public record Citation(Source source, Optional<String> ref, Optional<String> licence) {

    /** A catalog, the provider itself, or our own knowledge. */
    public enum Source {
        VENDOR,
        ISPDB,
        NODEMAILER,
        MAILCORE2,
        K9,
        CHATMAIL,
        FAIREMAIL,
        OWN
    }
}
