package org.mailwright.export;

import java.util.Locale;

/** Something that a format cannot say. */
public enum Limit {
    INCOMING_STARTTLS,
    OUTGOING_STARTTLS,
    OAUTH2,
    NO_LOGIN,
    OWN_OUTGOING_LOGIN,
    /** Logging on to the incoming server before sending. */
    AFTER_INCOMING,
    /** A log-on by neither password nor OAuth2, such as Kerberos. */
    OTHER_LOGIN,
    /** Reading by POP3. */
    POP3,
    /** A server named by its IP address. */
    LITERAL_HOST,
    INTERNATIONAL_DOMAIN,
    INTERNATIONAL_LOCAL_PART,
    NUMERIC_USERNAME,
    NON_ASCII,
    NO_INCOMING,
    NO_OUTGOING,
    PLAINTEXT,
    DISPLAY_NAME,
    TIMEOUTS,
    LEAVE_ON_SERVER;

    /** The word that stands in JSON and ends the key of its sentence, such as incoming-starttls. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
