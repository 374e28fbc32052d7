package org.mailwright.check.diagnosis;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.mailwright.check.Observation;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Endpoint;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Stage;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Connections;
import org.mailwright.net.Limits;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.NetworkEnvironment;
import org.mailwright.net.http.WebPortProbe;
import org.mailwright.net.http.WebPortProbe.Answer;
import org.mailwright.net.mail.ConversationProbe;
import org.mailwright.net.mail.Transcript;
import org.mailwright.net.tls.Network;

/**
 * Finds out what is behind a failure that does not say so itself, and what would mend it.
 *
 * <p>It looks at other ports and other ways of encryption, never with a password.
 */
public final class Diagnoser {

    /** A look is no more than a look. */
    private static final Limits LOOK = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5));

    private static final int HTTPS = 443;

    private final Network network;
    private final Connections connections;
    private final PortScanner ports;
    private final OtherEncryption encryption;
    private final WebPortProbe webPort;
    private final EmailAddress address;
    private final boolean known;

    /**
     * A diagnoser for one run.
     *
     * @param known whether the settings are a provider's that the catalog knows, which keeps what it promises
     */
    public Diagnoser(Network network, Connections connections, EmailAddress address, boolean known) {
        this.network = network;
        this.connections = connections;
        this.ports = new PortScanner(new ConversationProbe(network.withLimits(LOOK), connections));
        this.encryption = new OtherEncryption(ports, known);
        this.webPort = new WebPortProbe(network);
        this.address = address;
        this.known = known;
    }

    /**
     * Looks into a failure.
     *
     * @param seen of the server so far
     */
    public Diagnosis examine(ServerSettings server, Stage stage, ConnectionFailure failure, Transcript seen) {
        return orProxyOnly(server, look(server, stage, failure, seen));
    }

    private Diagnosis look(ServerSettings server, Stage stage, ConnectionFailure failure, Transcript seen) {
        var cause = failure.what();
        return switch (cause) {
            case DNS_TEMPORARY -> isOffline() ? offline(cause) : Diagnosis.plain(cause);
            case DNS_NOT_FOUND -> otherHosts(server, cause, seen);
            case CONN_TIMEOUT, CONN_UNREACHABLE -> blockedOrDown(server, cause);
            case CONN_REFUSED -> unlessLogOnPage(server, otherPorts(server, cause));
            case WRONG_PROTOCOL, AUTH_NOT_OFFERED -> otherPorts(server, cause);
            case GREETING_TIMEOUT, TLS_MODE_MISMATCH, TLS_HANDSHAKE_FAILED, CONN_DROPPED, NOT_MAIL_SERVER ->
                OtherEncryption.mayHelp(server, stage, failure)
                        ? unlessLogOnPage(server, encryption.inPlaceOf(server, cause))
                        : Diagnosis.plain(cause);
            case STARTTLS_NOT_OFFERED, STARTTLS_REFUSED, STARTTLS_STRIPPED -> encryption.withoutUpgrade(server, cause);
            case TLS_REQUIRED, DISCO_PLAINTEXT_SERVERS -> encryption.inPlaceOfNone(server, cause);
            case CERT_EXPIRED, CERT_NOT_YET_VALID -> untimely(server, cause, seen.lines());
            case CERT_HOSTNAME_MISMATCH -> unlessLogOnPage(server, otherHosts(server, cause, seen));
            case CERT_SELF_SIGNED, CERT_UNTRUSTED_CA -> unlessLogOnPage(server, Diagnosis.plain(cause));
            default -> Diagnosis.plain(cause);
        };
    }

    /** Where nothing else explains why a server is out of reach, a network that lets out only the web does. */
    private Diagnosis orProxyOnly(ServerSettings server, Diagnosis diagnosis) {
        boolean unreached = switch (diagnosis.cause()) {
            case CONN_TIMEOUT, CONN_UNREACHABLE, CONN_REFUSED, DNS_NOT_FOUND, DNS_TEMPORARY -> true;
            default -> false;
        };
        if (!unreached
                || diagnosis.suggestion().isPresent()
                || !diagnosis.observations().isEmpty()) return diagnosis;
        var web = new Endpoint(server.endpoint().host(), HTTPS);
        return network.proxies().towards(web, true).isPresent() ? diagnosis.with(Observation.PROXY_ONLY) : diagnosis;
    }

    private static Diagnosis offline(Cause cause) {
        return Diagnosis.plain(cause).with(Observation.OFFLINE);
    }

    /**
     * A silent port beside one that answers is blocked on the way; the server itself would be silent on both. Where
     * only its web port answers, a provider that the catalog knows has mail ports that are blocked, and another may
     * have none.
     */
    private Diagnosis blockedOrDown(ServerSettings server, Cause cause) {
        if (isOffline() && !isHere(server)) return offline(cause);
        var view = ports.at(PortScanner.allPorts(server));
        if (view.anyAnswers()) return new Diagnosis(Cause.PORT_BLOCKED, view.working());
        return switch (webPort(server)) {
            case LOG_ON_PAGE -> Diagnosis.plain(cause).with(Observation.LOG_ON_PAGE);
            case ANSWERS ->
                known
                        ? Diagnosis.plain(Cause.PORT_BLOCKED)
                        : Diagnosis.plain(cause).with(Observation.WEB_SERVER_ONLY);
            case SILENT -> Diagnosis.plain(cause);
        };
    }

    private boolean isOffline() {
        return NetworkEnvironment.now(network.dns()).isOffline();
    }

    private boolean isHere(ServerSettings server) {
        return addresses(server).stream().anyMatch(InetAddress::isLoopbackAddress);
    }

    private List<InetAddress> addresses(ServerSettings server) {
        try {
            return network.dns().addresses(server.endpoint().host());
        } catch (DnsFailure e) {
            return List.of();
        }
    }

    /** What keeps everybody from everything is found where a failure looks like something else. */
    private Diagnosis unlessLogOnPage(ServerSettings server, Diagnosis diagnosis) {
        if (diagnosis.suggestion().isPresent()) return diagnosis;
        return switch (webPort(server)) {
            case LOG_ON_PAGE -> diagnosis.with(Observation.LOG_ON_PAGE);
            case ANSWERS ->
                diagnosis.cause() == Cause.CONN_REFUSED ? diagnosis.with(Observation.WEB_SERVER_ONLY) : diagnosis;
            case SILENT -> diagnosis;
        };
    }

    /** The name server of a network that wants a log-on may give its own page's address for every name. */
    private Answer webPort(ServerSettings server) {
        if (known && addresses(server).stream().anyMatch(WebPortProbe::isLocal)) return Answer.LOG_ON_PAGE;
        return webPort.look(server.endpoint().host(), connections).answer();
    }

    private Diagnosis otherPorts(ServerSettings server, Cause cause) {
        return new Diagnosis(cause, ports.at(PortScanner.standardPorts(server)).working());
    }

    private Diagnosis otherHosts(ServerSettings server, Cause cause, Transcript seen) {
        return new Diagnosis(
                cause, ports.at(LikelyHosts.of(server, address, seen)).working());
    }

    /** A certificate whose time it is not, or a clock that is wrong: the server tells the time, by mail or on the web. */
    private Diagnosis untimely(ServerSettings server, Cause cause, List<String> heard) {
        if (ServerClock.contradicts(network.clock(), heard)) return Diagnosis.plain(Cause.CLOCK_WRONG);
        var web = webPort.look(server.endpoint().host(), connections);
        boolean wrong = web.time()
                .filter(time -> ServerClock.contradicts(network.clock(), time))
                .isPresent();
        return Diagnosis.plain(wrong ? Cause.CLOCK_WRONG : cause);
    }
}
