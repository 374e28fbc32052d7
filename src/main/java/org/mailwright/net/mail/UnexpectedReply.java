package org.mailwright.net.mail;

import org.mailwright.model.Cause;
import org.mailwright.net.ConnectionFailure;

/** Names what answers where a line does not fit the protocol. */
final class UnexpectedReply {

    private static final int SHOWN = 200;

    private UnexpectedReply() {}

    /** The failure for a line that this protocol does not know, at the greeting or later on. */
    static ConnectionFailure at(String line, boolean greeting) {
        var shown = line.length() > SHOWN ? line.substring(0, SHOWN) : line;
        if (Greeting.isTls(line)) return new ConnectionFailure(Cause.TLS_MODE_MISMATCH);
        if (line.startsWith("HTTP/")) return new ConnectionFailure(Cause.NOT_MAIL_SERVER, shown);
        if (!greeting) return new ConnectionFailure(Cause.PROTOCOL_VIOLATION, shown);
        return new ConnectionFailure(
                Greeting.protocol(line).isPresent() ? Cause.WRONG_PROTOCOL : Cause.NOT_MAIL_SERVER, shown);
    }
}
