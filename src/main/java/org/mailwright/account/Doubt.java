package org.mailwright.account;

import java.util.Optional;
import org.mailwright.model.Codes;
import org.mailwright.model.Side;

/**
 * Something about a found account that a person should know before it is compared or tested.
 *
 * @param side the server that it is about, or empty for the account
 * @param place where the file says so, if one place does
 * @param detail a safe word for the sentence, such as a server's name or a version; never a raw value that did not parse
 */
public record Doubt(Kind kind, Optional<Side> side, Optional<Place> place, String detail) {

    public static Doubt of(Kind kind) {
        return new Doubt(kind, Optional.empty(), Optional.empty(), "");
    }

    public static Doubt of(Kind kind, String detail) {
        return new Doubt(kind, Optional.empty(), Optional.empty(), detail);
    }

    public static Doubt of(Kind kind, Side side) {
        return new Doubt(kind, Optional.of(side), Optional.empty(), "");
    }

    public static Doubt of(Kind kind, Side side, String detail) {
        return new Doubt(kind, Optional.of(side), Optional.empty(), detail);
    }

    public static Doubt at(Kind kind, Side side, Optional<Place> place) {
        return new Doubt(kind, Optional.of(side), place, "");
    }

    /** What kind of doubt. The {@linkplain #code() code} is stable: it is in JSON and the key of the words. */
    public enum Kind {
        /** The email address does not parse, so that it is left out. */
        EMAIL_INVALID,
        /** The server's name does not parse. */
        HOST_INVALID,
        PORT_INVALID,
        /** A word or number for the encryption that the program does not have. */
        ENCRYPTION_INVALID,
        /** A word or number for the authentication that the program does not have, or none that can be tested. */
        AUTH_INVALID,
        USERNAME_INVALID,
        /** A command, a variable or another file gives the value. It is not run, so the value is unknown. */
        NOT_EXPANDED,

        /** Encrypted only if the server offers it: read as STARTTLS, but the program goes on without. */
        NOT_ENFORCED,
        /** The program takes any certificate for this server. */
        CERTIFICATE_UNCHECKED,
        /** The file cannot say whether the connection is unencrypted or STARTTLS. */
        ENCRYPTION_UNCLEAR,
        /** A default that differs between versions of the program was taken; the detail names it. */
        DEFAULT_BY_VERSION,
        /** The program connects to another name than it shows; the detail is the other one. */
        OTHER_HOST,
        /** The program looks up which servers take mail for this name (MX), and connects to those. */
        MX_LOOKUP,
        /** The program signs in with another name than it shows. */
        OTHER_USERNAME,
        /** The user name is kept beside the password, where nobody looks. */
        USERNAME_ELSEWHERE,
        /** The program signs in to the incoming server first; the outgoing server then knows the computer. */
        POP_BEFORE_SMTP,
        /** Another account sends through this server too. */
        SHARED_SERVER,
        /** Another address of the account sends through another server; the detail is its name. */
        OTHER_IDENTITY_SERVER,
        /** A file puts the value back at each start of the program; the place is that file. */
        RESET_AT_START,
        /** The account is in a profile that the program does not open by itself; the detail names it. */
        OTHER_PROFILE,
        /** The profile is set to start without a connection, or was last used without one. */
        WORKS_OFFLINE,
        /** The account belongs to an older version of the program, whose settings were left behind. */
        OLD_VERSION,
        /** The email address was guessed, since nothing links the server to one. */
        EMAIL_GUESSED,
        /** Some of the account is set only in certain folders, or by hooks, and is not shown. */
        CONDITIONAL,

        /** A server for reading whose name says that it sends. */
        IMAP_HOST_NAMED_SMTP,
        /** A server for sending whose name says that it is for reading. */
        SMTP_HOST_NAMED_IMAP,
        IMAP_HOST_NAMED_POP3,
        POP3_HOST_NAMED_IMAP,
        POP3_HOST_NAMED_SMTP,
        SMTP_HOST_NAMED_POP3,

        /** The text or file names the server without a port. */
        PORT_NOT_STATED,
        /** The port is registered for another protocol than the server's. */
        PORT_OF_OTHER_PROTOCOL,
        /** Nothing is said about encryption; what the port is registered for was taken. */
        ENCRYPTION_NOT_STATED,
        /** The text says that there is no encryption on a port that has it from the first byte, and TLS was taken. */
        ENCRYPTION_DENIED,
        /** What is said about encryption does not go with the port; STARTTLS was taken where a connection begins in clear. */
        ENCRYPTION_UNUSUAL_FOR_PORT,
        /** The server is to be used without encryption. */
        NO_ENCRYPTION,
        /** The server's name is an example, to be replaced by one's own domain. */
        HOST_IS_EXAMPLE,
        USERNAME_NOT_STATED,
        /** The user name is neither the email address nor a part of it. */
        USERNAME_SOMETHING_ELSE;

        /** The stable word, such as imap-host-named-smtp. */
        public String code() {
            return Codes.of(this);
        }
    }
}
