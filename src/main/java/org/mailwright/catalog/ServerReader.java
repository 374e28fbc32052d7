package org.mailwright.catalog;

import java.util.Optional;
import java.util.Set;
import org.mailwright.json.JsonFaults;
import org.mailwright.json.JsonFields;
import org.mailwright.json.JsonNode;
import org.mailwright.json.JsonValues;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import static org.mailwright.json.JsonValues.parsed;

/** Makes a server template of its JSON, and refuses pairs of port and encryption that no server has. */
final class ServerReader {

    private final Side side;

    ServerReader(Side side) {
        this.side = side;
    }

    Optional<Server> read(JsonNode node, JsonFaults faults) {
        var fields = JsonFields.of(node, faults);
        var protocol = fields.required("protocol", this::protocol);
        var host = fields.required(
                "host",
                parsed(JsonValues::text, name -> Optional.of(name).filter(Server::isHost), ProblemKind.NOT_HOST));
        var port = fields.required("port", JsonValues.integer(1, 65535));
        var encryption = fields.required("encryption", JsonValues.oneOf(Encryption.values(), Encryption::code));
        var auth = fields.atLeastOne("auth", JsonValues.oneOf(AuthMethod.values(), AuthMethod::code));
        var usernames = fields.atLeastOne(
                "username",
                parsed(
                        JsonValues::text,
                        name -> Optional.of(name).filter(Server::isUsername),
                        ProblemKind.NOT_USERNAME));
        var preference = fields.optional("preference", JsonValues.integer(-1000, 1000));
        var domains = fields.list("appliesToDomains", CatalogValues::domain);
        var deprecated = fields.optional("deprecated", JsonValues::truth);
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

    private Optional<Protocol> protocol(JsonNode node, JsonFaults faults) {
        return JsonValues.oneOf(Protocol.values(), Protocol::code)
                .read(node, faults)
                .flatMap(protocol -> protocol.side() == side
                        ? Optional.of(protocol)
                        : faults.add(node, ProblemKind.WRONG_SIDE, protocol.code(), side.code()));
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
