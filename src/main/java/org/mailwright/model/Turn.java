package org.mailwright.model;

/** Who has to do something about a trouble. */
public enum Turn {
    YOU,
    PROVIDER,
    IT,
    NETWORK;

    /** The word that stands in JSON: you, provider, it, network. */
    public String code() {
        return Codes.of(this);
    }
}
