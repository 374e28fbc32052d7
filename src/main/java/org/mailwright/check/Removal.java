package org.mailwright.check;

import org.mailwright.model.Codes;

/** The result of removing the test message. */
public enum Removal {
    REMOVED,
    /** It lies in the folder for deleted mail, since the server can remove it in no other way by itself. */
    TRASHED,
    /** Only marked as deleted: this server could remove it together with all that is marked, and with nothing less. */
    MARKED,
    /** It is where it was. */
    FAILED;

    /** The word that stands in JSON, such as removed. */
    public String code() {
        return Codes.of(this);
    }

    /** Whether it lies no longer where it arrived. */
    public boolean isGone() {
        return this == REMOVED || this == TRASHED;
    }
}
