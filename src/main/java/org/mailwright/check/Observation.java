package org.mailwright.check;

import org.mailwright.model.Codes;

/**
 * What else was seen when something failed, and makes the cause plainer: two failures with one cause can want different
 * things to be done.
 */
public enum Observation {
    /** This computer is connected to no network. */
    OFFLINE,
    /** The network wants somebody to log on on a web page first (RFC 8952, section 1: a captive portal). */
    LOG_ON_PAGE,
    /** The other server of the account answers, so the way to the Internet is open. */
    NETWORK_WORKS,
    /** The host answers as a web server, but at none of its mail ports. */
    WEB_SERVER_ONLY,
    /** The other server takes the very same user name and password. */
    PASSWORD_RIGHT,
    /** Both servers refuse the user name with the password. */
    REFUSED_TWICE,
    /** Everything up to the log-on is right; the log-on was left out on purpose. */
    LOG_ON_NOT_TESTED;

    /** Whether the user can act on it, even if the cause names somebody else. */
    public boolean isForTheReader() {
        return this == OFFLINE || this == LOG_ON_PAGE || this == PASSWORD_RIGHT;
    }

    /** The word that stands in JSON, such as log-on-page. */
    public String code() {
        return Codes.of(this);
    }
}
