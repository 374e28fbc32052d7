package org.mailwright.account;

import org.mailwright.model.Codes;

/**
 * Something that is not shown as an account, and why.
 *
 * @param program as in {@link FoundAccount#program}
 * @param place the file, with line and key where they are known
 * @param name what the program calls it, or empty
 */
public record Skipped(String program, Place place, String name, Reason reason) {

    /** Why. The {@linkplain #code() code} is stable: it is in JSON and the key of the words. */
    public enum Reason {
        /** The file or folder is not there. */
        MISSING,
        /** The file or folder cannot be opened, or reading it failed. */
        UNREADABLE,
        /** Larger than any such file is. */
        TOO_LARGE,
        /** A link or a path leads out of the program's folder, or in a circle. */
        OUTSIDE,
        /** A file that holds passwords: never opened. */
        PASSWORD_STORE,
        /** The file is not in the program's format; what was read before that place is shown. */
        MALFORMED,
        /** The file changed while it was read. */
        CHANGED,
        /** A command or an included file outside the folder: never run, never followed. */
        NOT_FOLLOWED,
        /** More than can be shown: files, accounts or levels. */
        TOO_MANY,
        /** The export is encrypted. */
        ENCRYPTED,
        /** The file says that it is of a version of its format that is not known. */
        OTHER_VERSION,
        /** Exchange, Microsoft 365, EWS, Graph, JMAP: no IMAP or SMTP server is set. */
        OTHER_PROTOCOL,
        /** An account with a provider whose servers the program knows by itself. */
        BUILT_IN_SERVERS,
        /** Its servers are kept by another program, GNOME Online Accounts. */
        KEPT_ELSEWHERE,
        /** Switched off in the program. */
        SWITCHED_OFF,
        /** Left behind by a removed account. */
        REMOVED,
        /** Set only for certain folders or messages, by a hook. */
        CONDITIONAL,
        /** Neither server is named. */
        NO_SERVER,
        /** Mail is handed to a program on this computer. */
        LOCAL_PROGRAM;

        /** The stable word, such as too-large. */
        public String code() {
            return Codes.of(this);
        }
    }
}
