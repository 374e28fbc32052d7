package org.mailwright.model;

import java.util.Optional;

/** A protocol by which mail is read or sent, with the ports that the standards give it (RFC 8314, section 7.3). */
public enum Protocol {
    IMAP(993, 143),
    POP3(995, 110),
    /** Message submission (RFC 6409), never relaying on port 25. */
    SMTP(465, 587);

    private final int tlsPort;
    private final int plainPort;

    Protocol(int tlsPort, int plainPort) {
        this.tlsPort = tlsPort;
        this.plainPort = plainPort;
    }

    /** The standard port for the way of encryption. STARTTLS begins on the plain port. */
    public int defaultPort(Encryption encryption) {
        return encryption == Encryption.TLS ? tlsPort : plainPort;
    }

    /** Whether some way of encryption has this port as its standard one. */
    public boolean isDefaultPort(int port) {
        return port == tlsPort || port == plainPort;
    }

    public Side side() {
        return this == SMTP ? Side.OUTGOING : Side.INCOMING;
    }

    /** The word that stands in files and on the command line: imap, pop3, smtp. */
    public String code() {
        return Codes.of(this);
    }

    public static Optional<Protocol> parse(String code) {
        return Codes.parse(values(), Protocol::code, code);
    }
}
