package org.mailwright.domain;

import org.mailwright.model.Codes;

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
        return Codes.of(this);
    }
}
