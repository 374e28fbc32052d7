package org.mailwright.account.imports;

import java.util.Optional;
import org.mailwright.account.FoundAccounts;
import org.mailwright.model.Codes;
import org.mailwright.profile.ProfileReading;

/** The result of reading a file or a pasted text. */
public sealed interface ImportReading {

    /**
     * Accounts, at least one. Where a file offers several servers for one side, each is in one of them, the preferred ones
     * first: they are choices, not several accounts.
     *
     * @param signer who signed the file, if anybody did
     */
    record Accounts(ImportKind kind, FoundAccounts found, Optional<Signer> signer) implements ImportReading {}

    /**
     * It was understood and names no server.
     *
     * @param found what was skipped, and why
     */
    record Nothing(ImportKind kind, Missing missing, FoundAccounts found, Optional<Signer> signer)
            implements ImportReading {

        /** The key of the sentence about it. */
        public String key() {
            return "import.nothing." + missing.code();
        }
    }

    /**
     * It cannot be read. What is in it is never repeated, since it may be a password.
     *
     * @param line from 1 where the trouble is known to be, or 0
     * @param file as it can be shown, where it could not even be opened, or empty
     */
    record Refused(Refusal refusal, int line, String file) implements ImportReading {

        public Refused(Refusal refusal, int line) {
            this(refusal, line, "");
        }

        /** The key of the sentence about it. */
        public String key() {
            var key = "import.refused." + refusal.code();
            return refusal == Refusal.MALFORMED && line > 0 ? key + ".line" : key;
        }

        /** What the sentence is filled in with: the most that is read, in megabytes, the line, as text, and the file. */
        public Object[] values() {
            return new Object[] {Integer.toString(ImportFile.MAX_BYTES >> 20), Integer.toString(line), file};
        }
    }

    /** A profile of Mailwright's own that is not fit to be used, and why. */
    record BadProfile(ProfileReading.Refused why) implements ImportReading {

        /** The key of the sentence about it. */
        public String key() {
            return why.key();
        }

        /** What the sentence is filled in with. */
        public Object[] values() {
            return why.values();
        }
    }

    /** What an understood file or text lacks. */
    enum Missing {
        /** No mail server is named. */
        SERVER,
        /** The text gives ports, but no server's name. */
        HOST;

        public String code() {
            return Codes.of(this);
        }
    }

    /** Why something is not read at all. */
    enum Refusal {
        EMPTY,
        TOO_LARGE,
        /** Text, but far too long for a help page. */
        TOO_LONG,
        /** A picture, a program, an archive: no text. */
        NOT_TEXT,
        /** The file's kind is known, and it breaks that kind's rules. */
        MALFORMED,
        /** The content is encrypted for one device. */
        ENCRYPTED,
        /** Of a version of its format that is not known. */
        OTHER_VERSION,
        /** A document type or entities, deep nesting, more parts than such a file has. */
        HOSTILE,
        /** A settings file of a kind that is not read. */
        UNKNOWN_KIND,
        FOLDER,
        UNREADABLE;

        public String code() {
            return Codes.of(this);
        }
    }
}
