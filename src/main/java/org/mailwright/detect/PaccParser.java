package org.mailwright.detect;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailwright.detect.Candidate.ProviderName;
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
final class PaccParser {

    private static final int LONGEST_NAME = 100;

    private final JsonObject root;
    private final EmailAddress address;

    private PaccParser(JsonObject root, EmailAddress address) {
        this.root = root;
        this.address = address;
    }

    static UntrustedSettings read(byte[] file, EmailAddress address) throws UnfitDocument {
        try {
            var json = JsonParser.parseString(new String(file, StandardCharsets.UTF_8));
            if (!json.isJsonObject()) throw UnfitDocument.broken("no object");
            return new PaccParser(json.getAsJsonObject(), address).offer();
        } catch (JsonParseException e) {
            throw UnfitDocument.broken("no JSON");
        }
    }

    private UntrustedSettings offer() throws UnfitDocument {
        var protocols = object(root, "protocols");
        var incoming = Stream.concat(
                        server(protocols, "imap", Protocol.IMAP).stream(),
                        server(protocols, "pop3", Protocol.POP3).stream())
                .toList();
        // "smtp" until revision 02 of the draft, "submit" from 03 on.
        var outgoing =
                server(protocols, "submit", Protocol.SMTP).or(() -> server(protocols, "smtp", Protocol.SMTP)).stream()
                        .toList();
        var offer = new UntrustedSettings(provider(), incoming, outgoing, List.of());
        boolean named = Stream.of("imap", "pop3", "submit", "smtp").anyMatch(protocols::has);
        if (named && offer.isEmpty()) throw UnfitDocument.malicious("no server to go to");
        return offer;
    }

    private Optional<ServerSettings> server(JsonObject protocols, String key, Protocol protocol) {
        return text(object(protocols, key), "host")
                .flatMap(HostRules::host)
                .map(host -> new ServerSettings(
                        protocol,
                        new Endpoint(host, protocol.defaultPort(Encryption.TLS)),
                        Encryption.TLS,
                        auth(),
                        address.toString()));
    }

    private List<AuthMethod> auth() {
        var ways = object(root, "authentication");
        var auth = new ArrayList<AuthMethod>();
        if (ways.has("oauth-public")) auth.add(AuthMethod.OAUTH2);
        if (auth.isEmpty() || !isFalse(ways.get("password"))) auth.add(AuthMethod.PASSWORD);
        return auth;
    }

    private Optional<ProviderName> provider() {
        return text(object(object(root, "info"), "provider"), "name")
                .filter(name -> name.length() <= LONGEST_NAME && AccountSettings.isLine(name))
                .map(name -> new ProviderName(address.domain().ascii(), name));
    }

    private static JsonObject object(JsonObject parent, String key) {
        return parent.get(key) instanceof JsonObject child ? child : new JsonObject();
    }

    private static Optional<String> text(JsonObject parent, String key) {
        return Optional.ofNullable(parent.get(key))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .filter(text -> !text.isBlank());
    }

    private static boolean isFalse(@Nullable JsonElement value) {
        return value != null && value.isJsonPrimitive() && "false".equals(value.getAsString());
    }
}
