package org.mailwright.model;

/** One of the two servers of an account: the one that mail is read from, and the one that it is sent through. */
public enum Side {
    INCOMING,
    OUTGOING;

    /** The word that stands in JSON: incoming, outgoing. */
    public String code() {
        return Codes.of(this);
    }
}
