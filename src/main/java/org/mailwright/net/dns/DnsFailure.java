package org.mailwright.net.dns;

import java.io.IOException;
import org.mailwright.model.Cause;

/** A question that the Domain Name System did not answer with records. */
public final class DnsFailure extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    public enum Kind {
        /** The name does not exist (NXDOMAIN), or has no address where one was asked for. */
        NOT_FOUND,
        /** No answer, or a server's failure: offline, or trouble with the name server. */
        TEMPORARY
    }

    private final Kind kind;

    public DnsFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Whether the name does not exist, so that asking again is no use. */
    public boolean isNotFound() {
        return kind == Kind.NOT_FOUND;
    }

    /** The failure as a finding: {@link Cause#DNS_NOT_FOUND} or {@link Cause#DNS_TEMPORARY}. */
    public Cause what() {
        return isNotFound() ? Cause.DNS_NOT_FOUND : Cause.DNS_TEMPORARY;
    }
}
