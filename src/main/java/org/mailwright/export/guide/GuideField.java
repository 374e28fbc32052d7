package org.mailwright.export.guide;

import java.util.Optional;
import org.mailwright.model.Codes;

/** What a field of another program's dialog asks for. */
public enum GuideField {
    /** The person's name as recipients see it. */
    NAME,
    ADDRESS,
    /** What the account is called in the program's lists. */
    ACCOUNT_NAME,
    PROTOCOL,
    IN_HOST,
    IN_PORT,
    IN_SECURITY,
    IN_AUTH,
    IN_USER,
    IN_PASSWORD,
    OUT_HOST,
    OUT_PORT,
    OUT_SECURITY,
    /** Whether the outgoing server wants a sign-in at all. */
    OUT_LOGIN,
    /** Whether it takes the one of the incoming server. */
    OUT_SAME,
    /** Whether to sign in to the incoming server first. */
    OUT_AFTER,
    OUT_AUTH,
    OUT_USER,
    OUT_PASSWORD,
    /** Whether messages stay on the server once they were read by POP3. */
    LEAVE,
    LEAVE_DAYS,
    LEAVE_DELETED,
    /** How long to wait for a server, in seconds. */
    TIMEOUT;

    /** The word that stands in files and in JSON, such as in-host. */
    public String code() {
        return Codes.of(this);
    }

    /** Whether the program offers words to choose from. */
    boolean isChoice() {
        return switch (this) {
            case PROTOCOL, IN_SECURITY, IN_AUTH, OUT_SECURITY, OUT_AUTH, OUT_LOGIN, LEAVE_DELETED -> true;
            default -> false;
        };
    }

    /** Whether the person types it, since no file and no page of ours ever holds it. */
    boolean isSecret() {
        return this == IN_PASSWORD || this == OUT_PASSWORD;
    }

    static Optional<GuideField> parse(String code) {
        return Codes.parse(values(), GuideField::code, code);
    }
}
