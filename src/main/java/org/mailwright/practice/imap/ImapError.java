package org.mailwright.practice.imap;

import java.io.IOException;

/** A command that cannot be done; the message is the reply without its tag. */
final class ImapError extends IOException {

    private static final long serialVersionUID = 1L;

    private ImapError(String reply) {
        super(reply);
    }

    /** The command is not understood. */
    static ImapError bad(String why) {
        return new ImapError("BAD " + why);
    }

    /** The command is understood and refused. */
    static ImapError no(String why) {
        return new ImapError("NO " + why);
    }

    String reply() {
        return String.valueOf(getMessage());
    }
}
