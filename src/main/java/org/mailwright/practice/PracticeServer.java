package org.mailwright.practice;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.practice.imap.ImapSession;
import org.mailwright.practice.mailbox.Mailbox;
import org.mailwright.practice.mailbox.Recipient;
import org.mailwright.practice.session.Listener;
import org.mailwright.practice.session.LogOnRule;
import org.mailwright.practice.session.PracticeLogin;
import org.mailwright.practice.session.Session;

/**
 * A small mail server on loopback, with one mailbox, to learn and to teach with.
 *
 * <p>It speaks SMTP submission (RFC 6409), IMAP4rev1 (RFC 3501) and POP3 (RFC 1939), each on a port with TLS from the
 * first byte and on one with STARTTLS. Nothing leaves it: it takes mail for practice.test only, and forgets all of it
 * when closed. Ports, password and certificate are new at each start. {@link LogOnRule} lists the passwords and
 * {@link Recipient} the addresses that show what a failure looks like. Settings without encryption, on a STARTTLS port,
 * show what a server says that demands TLS first.
 */
public final class PracticeServer implements AutoCloseable {

    /** The name that the certificate is for. */
    static final String HOST = "localhost";

    static final DomainName DOMAIN = DomainName.of("practice.test");

    private final PracticeLogin account;
    private final PracticeCertificate certificate;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Door> doors = new ArrayList<>();

    /** Where one protocol is spoken in one way. */
    private record Door(Protocol protocol, Encryption encryption, Listener listener) {}

    private PracticeServer(PracticeLogin account, PracticeCertificate certificate) {
        this.account = account;
        this.certificate = certificate;
    }

    /** Starts a server of its own, with an empty mailbox, on free ports. */
    public static PracticeServer start() throws IOException {
        var account = new PracticeLogin(new EmailAddress("robin", DOMAIN), Passphrase.make());
        var server = new PracticeServer(account, PracticeCertificate.make());
        var mailbox = new Mailbox();
        try {
            server.listen(Protocol.SMTP, connection -> new SmtpSession(connection, account, mailbox));
            server.listen(Protocol.IMAP, connection -> new ImapSession(connection, account, mailbox));
            server.listen(Protocol.POP3, connection -> new Pop3Session(connection, account, mailbox));
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private void listen(Protocol protocol, Session.Kind kind) throws IOException {
        for (var encryption : List.of(Encryption.TLS, Encryption.STARTTLS)) {
            doors.add(new Door(protocol, encryption, Listener.open(encryption, certificate.tls(), kind, threads)));
        }
    }

    /** The mailbox's address, which is its user name too. */
    public EmailAddress address() {
        return account.address();
    }

    /** The mailbox's password, made to be read out and typed. It guards nothing. */
    public String password() {
        return account.password();
    }

    /** What the server shows. To be trusted for localhost only, and only while this server runs. */
    public X509Certificate certificate() {
        return certificate.certificate();
    }

    /** The account by IMAP and SMTP, both with TLS from the first byte. */
    public AccountSettings settings() {
        return AccountSettings.of(
                address(), server(Protocol.IMAP, Encryption.TLS), server(Protocol.SMTP, Encryption.TLS));
    }

    /** How to reach one of its servers; without encryption that is the STARTTLS port. */
    public ServerSettings server(Protocol protocol, Encryption encryption) {
        var behind = encryption == Encryption.NONE ? Encryption.STARTTLS : encryption;
        var listener = doors.stream()
                .filter(door -> door.protocol() == protocol && door.encryption() == behind)
                .map(Door::listener)
                .findFirst()
                .orElseThrow();
        var endpoint = new Endpoint(HOST, listener.port());
        return new ServerSettings(
                protocol,
                endpoint,
                encryption,
                List.of(AuthMethod.PASSWORD),
                address().toString());
    }

    /** Ends every conversation and gives back ports and threads. */
    @Override
    public void close() {
        threads.shutdown();
        doors.forEach(door -> door.listener().close());
        threads.shutdownNow();
        threads.close();
    }
}
