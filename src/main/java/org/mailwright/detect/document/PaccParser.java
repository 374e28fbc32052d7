package org.mailwright.detect.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.detect.BrokenFile.Fault;
import org.mailwright.detect.ProviderName;
import org.mailwright.detect.UntrustedSettings;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonLimits;
import org.mailwright.json.JsonNode;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/**
 * Reads the JSON of draft-ietf-mailmaint-pacc, which names hosts only: the port is the one for TLS, the user name the
 * address.
 */
public final class PaccParser {

    private static final int LONGEST_NAME = 100;
    private static final JsonLimits LIMITS = new JsonLimits(1 << 20, 16, true);

    private final JsonNode root;
    private final EmailAddress address;

    private PaccParser(JsonNode root, EmailAddress address) {
        this.root = root;
        this.address = address;
    }

    public static UntrustedSettings read(byte[] file, EmailAddress address) throws UnfitDocument {
        var root = JsonDocument.read(file, LIMITS).sound().orElseThrow(() -> UnfitDocument.broken(Fault.JSON));
        if (!(root instanceof JsonNode.Members)) throw UnfitDocument.broken(Fault.JSON);
        return new PaccParser(root, address).offer();
    }

    private UntrustedSettings offer() throws UnfitDocument {
        var protocols = root.member("protocols");
        var incoming = Stream.concat(
                        server(protocols, "imap", Protocol.IMAP).stream(),
                        server(protocols, "pop3", Protocol.POP3).stream())
                .toList();
        // "smtp" until revision 02 of the draft, "submit" from 03 on.
        var outgoing =
                server(protocols, "submit", Protocol.SMTP).or(() -> server(protocols, "smtp", Protocol.SMTP)).stream()
                        .toList();
        var offer = new UntrustedSettings(provider(), incoming, outgoing, List.of()).signedInAt(issuer());
        boolean named = Stream.of("imap", "pop3", "submit", "smtp")
                .anyMatch(name -> protocols.flatMap(all -> all.member(name)).isPresent());
        if (named && offer.isEmpty()) throw UnfitDocument.malicious();
        return offer;
    }

    private Optional<ServerSettings> server(Optional<JsonNode> protocols, String key, Protocol protocol) {
        return text(protocols.flatMap(all -> all.member(key)), "host")
                .flatMap(HostRules::host)
                .map(host -> new ServerSettings(
                        protocol,
                        new Endpoint(host, protocol.defaultPort(Encryption.TLS)),
                        Encryption.TLS,
                        auth(),
                        address.toString()));
    }

    private List<AuthMethod> auth() {
        var ways = root.member("authentication");
        var auth = new ArrayList<AuthMethod>();
        if (ways.flatMap(all -> all.member("oauth-public")).isPresent()) auth.add(AuthMethod.OAUTH2);
        if (auth.isEmpty() || !isFalse(ways.flatMap(all -> all.member("password")))) auth.add(AuthMethod.PASSWORD);
        return auth;
    }

    private Optional<URI> issuer() {
        return text(root.member("authentication").flatMap(all -> all.member("oauth-public")), "issuer")
                .flatMap(HostRules::issuer);
    }

    private Optional<ProviderName> provider() {
        return text(root.member("info").flatMap(info -> info.member("provider")), "name")
                .filter(name -> name.length() <= LONGEST_NAME && AccountSettings.isLine(name))
                .map(name -> new ProviderName(address.domain().ascii(), name, true));
    }

    private static Optional<String> text(Optional<JsonNode> parent, String key) {
        return parent.flatMap(node -> node.member(key)).flatMap(JsonNode::text).filter(text -> !text.isBlank());
    }

    private static boolean isFalse(Optional<JsonNode> value) {
        return value.filter(node -> node instanceof JsonNode.Truth truth && !truth.value()
                        || node.text().filter("false"::equals).isPresent())
                .isPresent();
    }
}
