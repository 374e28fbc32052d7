package org.mailwright.detect;

import org.mailwright.model.Codes;

/** A kind of place that may know a domain's mail servers, the best known first. */
public enum Source {
    CATALOG,
    MX,
    AUTOCONFIG,
    PACC,
    SRV,
    ISPDB,
    AUTODISCOVER,
    PROBE;

    /** The word that stands in JSON, such as autoconfig. */
    public String code() {
        return Codes.of(this);
    }
}
