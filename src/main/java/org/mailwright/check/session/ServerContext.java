package org.mailwright.check.session;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.mailwright.check.LogOnAttempt;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Stage;
import org.mailwright.model.Ticker;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Connections;
import org.mailwright.net.SocketThreads;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.mail.ConversationProbe;
import org.mailwright.net.mail.MailConnection;
import org.mailwright.net.mail.ProbeResult;
import org.mailwright.net.mail.Transcript;
import org.mailwright.net.sasl.Login;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TlsSession;

/**
 * The way to one server: what a check of it works with.
 *
 * @param allowPlaintext whether a password may go over a connection that the settings leave unencrypted
 * @param cause reads a refusal at a stage
 * @param gate lets the log-on begin in its turn
 */
public record ServerContext(
        ServerSettings server,
        Network network,
        Connections connections,
        Transcript transcript,
        StageLog log,
        boolean allowPlaintext,
        BiFunction<Stage, String, Cause> cause,
        LogOnBudget.Gate gate) {

    /** The part of a reply's time after which a silent server is looked at more closely. */
    private static final int PATIENT = 5;

    /** Resolves, connects and, where the settings say TLS, encrypts. */
    MailConnection open() throws IOException {
        log.begin(Stage.RESOLVE);
        var addresses = addresses();
        log.ok("");
        log.begin(Stage.CONNECT);
        var connection = connected(addresses);
        log.ok("");
        if (server.encryption() == Encryption.TLS) {
            log.run(Stage.TLS, () -> secured(connection));
        } else {
            var probe = new ConversationProbe(network, connections);
            SocketThreads.start(
                    () -> doubt(connection, () -> probe.probe(server.protocol(), server.endpoint(), Encryption.TLS)));
        }
        return connection;
    }

    /** A server that takes a connection and resets it at once has failed at what comes next, however fast it was. */
    private MailConnection connected(List<InetAddress> addresses) throws IOException {
        try {
            return MailConnection.open(network, server.endpoint(), addresses, connections, transcript);
        } catch (ConnectionFailure e) {
            if (e.what() == Cause.CONN_DROPPED) {
                log.ok("");
                log.begin(server.encryption() == Encryption.TLS ? Stage.TLS : Stage.GREETING);
            }
            throw e;
        }
    }

    /**
     * A server that has not greeted for a while may wait for TLS; where it does, waiting for it longer is in vain.
     *
     * @param overTls what another connection sees that begins with TLS
     */
    void doubt(MailConnection connection, Supplier<ProbeResult> overTls) {
        try {
            Ticker.SYSTEM.pause(network.limits().reply().dividedBy(PATIENT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (connection.hasSpoken() || !connection.isOpen()) return;
        if (overTls.get().speaks() && !connection.hasSpoken()) connection.close();
    }

    /** The same way, its stages unheard. */
    ServerContext unheard() {
        var silent = new StageLog(server.protocol().side(), _ -> {});
        return new ServerContext(server, network, connections, transcript, silent, allowPlaintext, cause, gate);
    }

    public ServerContext withUsername(String username) {
        return new ServerContext(
                server.withUsername(username), network, connections, transcript, log, allowPlaintext, cause, gate);
    }

    /** Notes a log-on that was tried, with the server's verdict. */
    void tried(Login login, String mechanism, LogOnAttempt.Result result, String reply) {
        var why = result == LogOnAttempt.Result.ACCEPTED ? Cause.NONE : Authentication.cause(this, login, reply);
        gate.tried(login.username(), mechanism, result, why);
    }

    private List<InetAddress> addresses() throws IOException {
        try {
            return network.dns().addresses(server.endpoint().host());
        } catch (DnsFailure e) {
            throw new ConnectionFailure(e.what(), e);
        }
    }

    private static String secured(MailConnection connection) throws IOException {
        connection.startTls();
        return "";
    }

    /**
     * Stops before a password would go where everybody can read it. Where the person agreed to that, or there is no
     * password, it is still said that nothing is private (RFC 8314, section 5.2).
     *
     * @param tls what the connection's encryption stands on, or nothing where there is none
     * @param words what the server says of itself
     */
    void demandPrivacy(Optional<TlsSession> tls, String words) throws ConnectionFailure {
        if (tls.isPresent()) return;
        log.begin(Stage.TLS);
        if (server.needsLogin() && gate.isTested() && !allowPlaintext)
            throw new ConnectionFailure(Cause.DISCO_PLAINTEXT_SERVERS, words);
        log.warn(Cause.DISCO_PLAINTEXT_SERVERS, Optional.empty());
    }

    /** A refusal at a stage, with the cause that its words stand for. */
    ConnectionFailure refused(Stage stage, String reply) {
        return new ConnectionFailure(cause.apply(stage, reply), reply);
    }
}
