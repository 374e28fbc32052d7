package org.mailwright.model;

import java.util.Optional;

/** Outlook's "My outgoing server (SMTP) requires authentication", with its choices. */
public enum OutgoingLogin {
    /** The user name and password of the incoming server. */
    SAME_AS_INCOMING,
    /** A user name and a password of its own. */
    OWN,
    /** Log on to the incoming server first; the outgoing one then knows this computer's address for a while. */
    AFTER_INCOMING,
    NONE;

    /** The word that stands in files, such as same-as-incoming. */
    public String code() {
        return Codes.of(this);
    }

    public static Optional<OutgoingLogin> parse(String code) {
        return Codes.parse(values(), OutgoingLogin::code, code);
    }
}
