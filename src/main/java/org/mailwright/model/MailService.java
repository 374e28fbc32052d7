package org.mailwright.model;

/**
 * A mail service by which a domain names its servers in DNS (RFC 6186; RFC 8314, section 5.1): TLS from the first byte on
 * before the upgrade, and IMAP before POP3.
 */
public enum MailService {
    IMAPS("_imaps", Protocol.IMAP, Encryption.TLS),
    IMAP("_imap", Protocol.IMAP, Encryption.STARTTLS),
    POP3S("_pop3s", Protocol.POP3, Encryption.TLS),
    POP3("_pop3", Protocol.POP3, Encryption.STARTTLS),
    SUBMISSIONS("_submissions", Protocol.SMTP, Encryption.TLS),
    SUBMISSION("_submission", Protocol.SMTP, Encryption.STARTTLS);

    private final String label;
    private final Protocol protocol;
    private final Encryption encryption;

    MailService(String label, Protocol protocol, Encryption encryption) {
        this.label = label;
        this.protocol = protocol;
        this.encryption = encryption;
    }

    /** The first label of the record's name, such as {@code _imaps}. */
    public String label() {
        return label;
    }

    public Protocol protocol() {
        return protocol;
    }

    public Encryption encryption() {
        return encryption;
    }

    /** Whether a server is what this service names. */
    public boolean is(ServerSettings server) {
        return server.protocol() == protocol && server.encryption() == encryption;
    }
}
