package org.mailwright.signin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mailwright.catalog.OAuth2;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonNode;
import org.mailwright.model.Cause;
import org.mailwright.model.ProgramVersion;
import org.mailwright.net.http.HttpDocument;
import org.mailwright.net.http.LoopbackRedirect;
import org.mailwright.net.http.Parameters;

/**
 * What this program registers itself with, and what it takes for an answer (RFC 7591; draft-ietf-mailmaint-oauth-public): a
 * public client with loopback redirects and without a secret.
 */
final class OpenRegistration {

    /** Any port of it (RFC 8252, section 7.3). */
    static final LoopbackRedirect REDIRECT = new LoopbackRedirect("127.0.0.1", 0, "/");

    private static final List<String> REDIRECTS = List.of("http://127.0.0.1/", "http://[::1]/", "http://localhost/");
    private static final int MOST_OK = 299;

    private OpenRegistration() {}

    static String request(OAuth2 oauth2) {
        var grants = new LinkedHashSet<>(List.of("authorization_code", "refresh_token"));
        if (oauth2.deviceAuthorizationEndpoint().isPresent()) grants.add(DeviceSignIn.GRANT);
        var json = new JsonObject();
        json.add("redirect_uris", array(REDIRECTS));
        json.addProperty("token_endpoint_auth_method", "none");
        json.add("grant_types", array(grants));
        json.add("response_types", array(List.of("code")));
        json.addProperty("application_type", "native");
        json.addProperty("client_name", "Mailwright");
        json.addProperty("software_id", "org.mailwright");
        json.addProperty("software_version", ProgramVersion.NUMBER);
        json.addProperty("scope", String.join(" ", scopes(oauth2)));
        return json.toString();
    }

    private static JsonArray array(Iterable<String> values) {
        var array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    private static Set<String> scopes(OAuth2 oauth2) {
        var scopes = new LinkedHashSet<String>();
        oauth2.scopes().values().forEach(scopes::addAll);
        scopes.addAll(oauth2.commonScopes());
        return scopes;
    }

    static Reply<OAuthClient> read(HttpDocument answer) {
        var json = JsonDocument.object(answer.body(), TokenGrant.LIMITS);
        var error = json.flatMap(node -> Refusal.read(node, new Parameters()));
        if (error.isPresent()) return refused(error.get().words());
        if (json.isEmpty() || answer.status() > MOST_OK) return refused("HTTP " + answer.status());
        var id = json.get()
                .text("client_id")
                .filter(text -> Registrations.ID.matcher(text).matches());
        if (id.isEmpty() || !isPublic(json.get()) || !keepsRedirect(json.get())) {
            return refused("another registration than was asked for");
        }
        return new Reply.Given<>(OAuthClient.open(id.get(), REDIRECT));
    }

    /** A secret would have to be kept, and to be renewed. */
    private static boolean isPublic(JsonNode json) {
        return json.member("client_secret").isEmpty()
                && json.text("token_endpoint_auth_method").orElse("none").equals("none");
    }

    private static boolean keepsRedirect(JsonNode json) {
        var kept = json.texts("redirect_uris");
        return json.member("redirect_uris").isEmpty()
                || kept.contains(REDIRECT.registered()) && REDIRECTS.containsAll(kept);
    }

    static <T> Reply<T> refused(String words) {
        return Reply.refused(new Refusal(Cause.OAUTH_CLIENT_INVALID, words));
    }
}
