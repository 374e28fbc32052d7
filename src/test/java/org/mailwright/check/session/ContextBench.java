package org.mailwright.check.session;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mailwright.check.Bench;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.CheckOptions;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Finding;
import org.mailwright.check.LogOnRules;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Connections;
import org.mailwright.net.Connector;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.PlayedSocket;
import org.mailwright.net.mail.MailConnection;
import org.mailwright.net.mail.Transcript;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;

/** The way to an SMTP server that is played without a real socket. */
final class ContextBench {

    private static final TrustStore TRUST = TrustStore.system();

    final List<CheckEvent> events = new ArrayList<>();
    final List<InetAddress> addresses = new CopyOnWriteArrayList<>();
    final List<Socket> dialed = new CopyOnWriteArrayList<>();
    final StageLog log = new StageLog(Protocol.SMTP.side(), events::add);
    String host = "smtp.example.org";
    Encryption encryption = Encryption.NONE;
    List<AuthMethod> auth = List.of(AuthMethod.PASSWORD);
    LogOnRules rules = LogOnRules.USUAL;
    Limits limits = Limits.USUAL;
    Optional<Cause> broken = Optional.empty();
    Runnable onDial = () -> {};
    boolean allowPlaintext;
    Cause read = Cause.AUTH_BAD_CREDENTIALS;
    LogOnBudget budget = new LogOnBudget(request(), true, Duration.ZERO);

    ServerSettings server() {
        return new ServerSettings(Protocol.SMTP, new Endpoint(host, 587), encryption, auth, Bench.ADA.toString());
    }

    ServerContext context() {
        budget = new LogOnBudget(request(), true, Duration.ZERO);
        return new ServerContext(
                server(),
                network(),
                new Connections(),
                new Transcript(_ -> {}),
                log,
                allowPlaintext,
                (_, _) -> read,
                budget.of(Protocol.SMTP.side()));
    }

    /** A connection whose server has said nothing yet, and will say hello. */
    MailConnection connection() throws IOException {
        var way = context();
        return MailConnection.open(
                network(),
                server().endpoint(),
                network().dns().addresses(host),
                way.connections(),
                new Transcript(_ -> {}));
    }

    List<Finding> findings() {
        return log.findings();
    }

    private Network network() {
        Connector dialing = (addresses, _, _, connections) -> {
            this.addresses.addAll(addresses);
            if (broken.isPresent()) throw new ConnectionFailure(broken.get());
            var socket = new PlayedSocket("220 hello\r\n".getBytes(StandardCharsets.UTF_8));
            connections.add(socket);
            dialed.add(socket);
            onDial.run();
            return socket;
        };
        return new Network(new LoopbackDns(), TRUST, limits, Clock.systemUTC(), dialing);
    }

    private CheckRequest request() {
        return new CheckRequest(
                AccountSettings.of(Bench.ADA, Optional.empty(), Optional.of(server())),
                Set.of(Protocol.SMTP.side()),
                Bench.ADA,
                Duration.ZERO,
                allowPlaintext,
                Optional.empty(),
                "en",
                CheckOptions.NONE.withLogOn(rules));
    }
}
