package org.mailwright.domain;

import java.util.Locale;

/** How a thing that was looked at is. */
public enum State {
    OK,
    WARN,
    FAIL,
    /** It is not there. */
    ABSENT,
    /** It could not be looked at. */
    UNKNOWN;

    /** The word that stands in JSON, such as absent. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
