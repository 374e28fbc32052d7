package org.mailwright.export;

import org.mailwright.model.Codes;

/** Who a format is for, in the order in which formats are listed. */
public enum Group {
    /** Mailwright itself, and scripts. */
    OWN,
    /** Mail programs on a computer, and people who set one up. */
    PROGRAMS,
    PHONES,
    /** An IT department: device management, the domain's web server and its DNS zone. */
    IT,
    /** Command-line mail. */
    TERMINAL,
    /** Applications and devices that only send. */
    APPS;

    /** The word that stands in JSON, such as programs. */
    public String code() {
        return Codes.of(this);
    }
}
