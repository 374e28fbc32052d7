package org.mailwright.export;

import org.mailwright.model.AccountSettings;
import org.mailwright.model.Codes;

/**
 * Something that a format, or one of its readers, cannot say. Those that do not follow from the settings alone are
 * found by the exporter itself: SEVERAL_ACCOUNTS, UNSAYABLE_TEXT, TOO_LONG.
 */
public enum Limit {
    INCOMING_STARTTLS,
    OUTGOING_STARTTLS,
    /** STARTTLS on the outgoing server in such a way that nothing is sent where it is missing. */
    REQUIRED_STARTTLS,
    /** A server that takes nothing but OAuth2. */
    OAUTH2,
    /** An incoming server without log-on. */
    NO_LOGIN,
    /** An outgoing server without log-on. */
    NO_OUTGOING_LOGIN,
    /** A password of its own for the outgoing server. */
    OWN_OUTGOING_LOGIN,
    /** Logging on to the incoming server before sending. */
    AFTER_INCOMING,
    /** A log-on by neither password nor OAuth2, such as Kerberos. */
    OTHER_LOGIN,
    /** A server that takes a password only if it is never sent itself (CRAM-MD5, SCRAM). */
    ENCRYPTED_PASSWORD,
    /** Reading by POP3. */
    POP3,
    /** A server named by its IP address. */
    LITERAL_HOST,
    /** A server named by its IPv6 address. */
    IPV6_HOST,
    /** A port other than the standard one of its protocol and encryption. */
    OTHER_PORT,
    INTERNATIONAL_DOMAIN,
    INTERNATIONAL_LOCAL_PART,
    NUMERIC_USERNAME,
    /** A user name that is neither the address nor what stands before its @. */
    OTHER_USERNAME,
    /** A user name that is what stands before the address's @, where only the whole address is known. */
    LOCAL_PART_USERNAME,
    /** A user name for sending that differs from the one for reading. */
    TWO_USERNAMES,
    /** A name or a user name with letters outside ASCII. */
    NON_ASCII,
    /** A character that the file's syntax cannot hold in any form. */
    UNSAYABLE_TEXT,
    /** More text than the format has room for. */
    TOO_LONG,
    /** More than one account in one file. */
    SEVERAL_ACCOUNTS,
    NO_INCOMING,
    NO_OUTGOING,
    /** The incoming server: the format is for sending only. */
    INCOMING,
    /** The outgoing server: the format is for reading only. */
    OUTGOING,
    PLAINTEXT,
    DISPLAY_NAME,
    /** Messages from another address than the account's: an alias, or a shared mailbox. */
    SENDER,
    ACCOUNT_NAME,
    TIMEOUTS,
    LEAVE_ON_SERVER;

    /** The word that stands in JSON and ends the key of its sentence, such as incoming-starttls. */
    public String code() {
        return Codes.of(this);
    }

    /** Whether settings ask for it, as far as settings alone can tell. */
    public boolean concerns(AccountSettings settings) {
        return new Demands(settings).include(this);
    }
}
