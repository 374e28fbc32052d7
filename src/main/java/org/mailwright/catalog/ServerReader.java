package org.mailwright.catalog;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** Makes a server template of its JSON, and refuses pairs of port and encryption that no server has. */
final class ServerReader {

    private static final Pattern TLS_VERSION = Pattern.compile("1\\.[0-3]");

    private final Problems faults;
    private final Values values;
    private final Side side;

    ServerReader(Problems faults, Side side) {
        this.faults = faults;
        this.values = new Values(faults);
        this.side = side;
    }

    Optional<Server> read(JsonNode node) {
        var fields = new Fields(node, faults);
        var protocol = fields.required("protocol", this::protocol);
        var host = fields.required("host", this::host);
        var port = fields.required("port", values.integer(1, 65535));
        var encryption = fields.required("encryption", values.oneOf(Encryption.values(), Encryption::code));
        var auth = fields.atLeastOne("auth", values.oneOf(AuthMethod.values(), AuthMethod::code));
        var usernames = fields.atLeastOne("username", this::username);
        var preference = fields.optional("preference", values.integer(-1000, 1000));
        var domains = fields.list("appliesToDomains", values::domain);
        var minTls = fields.optional("minTls", values.text(TLS_VERSION, ProblemKind.NOT_TLS_VERSION));
        var deprecated = fields.optional("deprecated", values::truth);
        if (!fields.done()) return Optional.empty();
        var server = new Server(
                protocol.orElseThrow(),
                host.orElseThrow(),
                port.orElseThrow().intValue(),
                encryption.orElseThrow(),
                auth,
                usernames,
                preference.orElse(0L).intValue(),
                Set.copyOf(domains),
                minTls,
                deprecated.orElse(false));
        return isPossible(server)
                ? Optional.of(server)
                : faults.add(
                        node,
                        ProblemKind.PORT,
                        Integer.toString(server.port()),
                        server.protocol().code(),
                        server.encryption().code());
    }

    private Optional<Protocol> protocol(JsonNode node) {
        return values.oneOf(Protocol.values(), Protocol::code)
                .apply(node)
                .flatMap(protocol -> protocol.side() == side
                        ? Optional.of(protocol)
                        : faults.add(node, ProblemKind.WRONG_SIDE, protocol.code(), side.code()));
    }

    private Optional<String> host(JsonNode node) {
        return values.text(node)
                .flatMap(
                        host -> Server.isHost(host) ? Optional.of(host) : faults.add(node, ProblemKind.NOT_HOST, host));
    }

    private Optional<String> username(JsonNode node) {
        return values.text(node)
                .flatMap(name ->
                        Server.isUsername(name) ? Optional.of(name) : faults.add(node, ProblemKind.NOT_USERNAME, name));
    }

    /** A standard port means its own protocol and its own encryption, but for 587, where some speak TLS at once. */
    private static boolean isPossible(Server server) {
        for (var protocol : Protocol.values()) {
            boolean tlsPort = server.port() == protocol.defaultPort(Encryption.TLS);
            boolean plainPort = server.port() == protocol.defaultPort(Encryption.STARTTLS);
            if ((tlsPort || plainPort) && protocol != server.protocol()) return false;
            if (tlsPort && server.encryption() != Encryption.TLS) return false;
            if (plainPort && server.encryption() == Encryption.TLS && protocol != Protocol.SMTP) return false;
        }
        return server.port() != 25 || server.protocol() == Protocol.SMTP && server.encryption() != Encryption.TLS;
    }
}
