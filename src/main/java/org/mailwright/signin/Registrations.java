package org.mailwright.signin;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where the client ids are kept that issuers gave to this program when it asked: they are public, and no secrets. */
public interface Registrations {

    /** Visible characters, as many as a registration may have (RFC 6749, appendix A.1). */
    Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,500}");

    /** Keeps nothing. */
    Registrations NONE = new Registrations() {};

    /** What was kept for an issuer, if it can be a client id at all. */
    default Optional<String> id(String issuer) {
        return Optional.empty();
    }

    /** Keeps an id, as far as that is possible: without it, the program is registered again the next time. */
    default void keep(String issuer, String id) {}

    default void drop(String issuer) {}
}
