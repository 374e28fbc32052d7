package org.mailwright.account;

import org.mailwright.model.Codes;

/** A value of a server's settings that a person can change in a program. */
public enum ServerField {
    PROTOCOL,
    HOST,
    PORT,
    ENCRYPTION,
    AUTH,
    USERNAME;

    /** The word that is in JSON: protocol, host, port, encryption, auth, username. */
    public String code() {
        return Codes.of(this);
    }
}
