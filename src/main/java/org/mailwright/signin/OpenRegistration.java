package org.mailwright.signin;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.catalog.OAuth2;
import org.mailwright.json.JsonNode;
import org.mailwright.model.Cause;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.http.HttpDocument;
import org.mailwright.net.http.WebClient;
import org.mailwright.net.tls.Network;

/**
 * Registers this program with an issuer that lets any program register (RFC 7591; draft-ietf-mailmaint-oauth-public): a
 * public client with loopback redirects and without a secret.
 */
final class OpenRegistration {

    /** Any port of it (RFC 8252, section 7.3). */
    static final LoopbackRedirect REDIRECT = new LoopbackRedirect("127.0.0.1", 0, "/");

    private static final List<String> REDIRECTS = List.of("http://127.0.0.1/", "http://[::1]/", "http://localhost/");
    private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
    private static final int MOST_OK = 299;

    private final Network network;

    OpenRegistration(Network network) {
        this.network = network;
    }

    /** Asks the issuer's own metadata where to register, and registers there. */
    OpenClients.Answer register(OAuth2 oauth2) throws InterruptedException {
        var issuer = issuer(oauth2);
        return issuer.isPresent() ? register(oauth2, issuer.get()) : refused("issuer of " + oauth2.issuer());
    }

    private OpenClients.Answer register(OAuth2 oauth2, URI issuer) throws InterruptedException {
        try (var budget = new SearchBudget()) {
            var web = new WebClient(network, budget);
            var document = web.get(wellKnown(issuer));
            if (!isOwn(document, issuer)) return refused("metadata of " + issuer.getHost());
            var metadata = IssuerMetadata.read(issuer, document.body());
            if (metadata.isEmpty()) return refused("metadata of " + issuer.getHost());
            var answer = web.postJson(metadata.get().registration(), body(oauth2, metadata.get()));
            return read(answer);
        } catch (ConnectionFailure e) {
            if (Thread.interrupted()) throw new InterruptedException();
            return new OpenClients.Answer.Missing(
                    new Refusal(TokenEndpoint.cause(e.what()), e.reply().orElse("")));
        }
    }

    /** The catalog mostly knows an issuer by its host; a port other than that of the sign-in page would be another server. */
    private static Optional<URI> issuer(OAuth2 oauth2) {
        var page = oauth2.authorizationEndpoint();
        var host = oauth2.issuer().equals(page.getHost()) ? page.getRawAuthority() : oauth2.issuer();
        try {
            return Optional.of(new URI(host.contains("://") ? host : "https://" + host));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** RFC 8414, section 3.1: between the host and the path. */
    private static URI wellKnown(URI issuer) {
        var path = Optional.ofNullable(issuer.getRawPath()).orElse("");
        return issuer.resolve("/.well-known/oauth-authorization-server" + (path.equals("/") ? "" : path));
    }

    /** A redirect to another host would let that host speak for the issuer. */
    private static boolean isOwn(HttpDocument document, URI issuer) {
        return document.isOk()
                && document.hops().stream()
                        .allMatch(hop -> issuer.getRawAuthority().equals(hop.getRawAuthority()));
    }

    private static String body(OAuth2 oauth2, IssuerMetadata metadata) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.beginObject();
            list(json.name("redirect_uris"), REDIRECTS);
            json.name("token_endpoint_auth_method").value("none");
            var grants = new LinkedHashSet<>(List.of("authorization_code", "refresh_token"));
            if (metadata.device()) grants.add(DEVICE);
            list(json.name("grant_types"), grants);
            list(json.name("response_types"), List.of("code"));
            json.name("application_type").value("native");
            json.name("client_name").value("Mailwright");
            json.name("software_id").value("org.mailwright");
            json.name("scope").value(String.join(" ", scopes(oauth2, metadata)));
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void list(JsonWriter json, Iterable<String> values) throws IOException {
        json.beginArray();
        for (var value : values) json.value(value);
        json.endArray();
    }

    private static Set<String> scopes(OAuth2 oauth2, IssuerMetadata metadata) {
        var scopes = new LinkedHashSet<String>();
        oauth2.scopes().values().forEach(scopes::addAll);
        scopes.addAll(oauth2.commonScopes());
        if (!metadata.scopes().isEmpty()) scopes.retainAll(metadata.scopes());
        return scopes;
    }

    private static OpenClients.Answer read(HttpDocument answer) {
        var json = TokenGrant.object(answer.body());
        var error = json.flatMap(node -> TokenGrant.text(node, "error"));
        if (error.isPresent()) {
            var words = json.flatMap(node -> TokenGrant.text(node, "error_description"))
                    .orElse("");
            return refused(Refusal.of(error.get(), words).words());
        }
        if (json.isEmpty() || answer.status() > MOST_OK) return refused("HTTP " + answer.status());
        var id = TokenGrant.text(json.get(), "client_id")
                .filter(text -> Registrations.ID.matcher(text).matches());
        if (id.isEmpty() || !isPublic(json.get()) || !keepsRedirect(json.get())) {
            return refused("another registration than was asked for");
        }
        return new OpenClients.Answer.Known(OAuthClient.open(id.get(), REDIRECT));
    }

    /** A secret would have to be kept, and to be renewed. */
    private static boolean isPublic(JsonNode json) {
        return json.member("client_secret").isEmpty()
                && TokenGrant.text(json, "token_endpoint_auth_method")
                        .orElse("none")
                        .equals("none");
    }

    private static boolean keepsRedirect(JsonNode json) {
        return !(json.member("redirect_uris").orElse(null) instanceof JsonNode.Items items)
                || items.values().stream()
                        .anyMatch(
                                node -> node.text().filter(REDIRECTS::contains).isPresent());
    }

    private static OpenClients.Answer refused(String words) {
        return new OpenClients.Answer.Missing(new Refusal(Cause.OAUTH_CLIENT_INVALID, words));
    }
}
