package org.mailwright.domain;

import org.mailwright.model.Codes;

/** What a finding is about. */
public enum Topic {
    MX,
    SPF,
    DKIM,
    DMARC,
    MTA_STS,
    TLS_RPT,
    DANE,
    PTR,
    AUTOCONFIG,
    AUTODISCOVER,
    SRV,
    PACC,
    MOBILECONFIG;

    /** The word that stands in JSON, such as mta-sts. */
    public String code() {
        return Codes.of(this);
    }
}
