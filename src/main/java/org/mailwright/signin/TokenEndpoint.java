package org.mailwright.signin;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonNode;
import org.mailwright.model.Cause;
import org.mailwright.model.Secret;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.http.HttpDocument;
import org.mailwright.net.http.Parameters;
import org.mailwright.net.http.WebClient;
import org.mailwright.net.tls.Network;

/** Asks a provider's token endpoint, over TLS that is proven as for mail (RFC 6749, section 3.2). */
final class TokenEndpoint {

    private final Network network;
    private final URI address;
    private final OAuthClient client;

    TokenEndpoint(Network network, URI address, OAuthClient client) {
        this.network = network;
        this.address = address;
        this.client = client;
    }

    /**
     * Asks for tokens.
     *
     * @param form what is asked with; the client's secret is added to it where there is one
     */
    Reply<TokenGrant> ask(Parameters form) throws InterruptedException {
        return send(form, TokenGrant::of);
    }

    /** Asks for a code that a person can type (RFC 8628, section 3.1), at the endpoint for that. */
    Reply<DeviceGrant> device(Parameters form) throws InterruptedException {
        return send(form, DeviceGrant::of);
    }

    private <T> Reply<T> send(Parameters form, Function<JsonNode, Optional<T>> reader) throws InterruptedException {
        client.secret().ifPresent(secret -> form.with("client_secret", secret));
        try (var budget = new SearchBudget();
                var body = Secret.of(form.encoded())) {
            return read(new WebClient(network, budget).post(address, body), form, reader);
        } catch (ConnectionFailure e) {
            if (Thread.interrupted()) throw new InterruptedException();
            return Reply.refused(new Refusal(cause(e.what()), e.reply().orElse("")));
        }
    }

    /** An answer from elsewhere, by a redirect, is none: the form with its secrets is sent to one place only. */
    private static <T> Reply<T> read(HttpDocument answer, Parameters form, Function<JsonNode, Optional<T>> reader) {
        var json = JsonDocument.object(answer.body(), TokenGrant.LIMITS);
        var error = json.flatMap(node -> Refusal.read(node, form));
        if (error.isPresent()) return Reply.refused(error.get());
        return json.filter(_ -> answer.isOk())
                .flatMap(reader)
                .<Reply<T>>map(Reply.Given::new)
                .orElseGet(() -> Reply.refused(
                        new Refusal(Cause.OAUTH_TOKEN_ERROR, answer.isOk() ? "" : "HTTP " + answer.status())));
    }

    Reply<TokenGrant> refresh(Secret token) throws InterruptedException {
        return ask(new Parameters()
                .with("grant_type", "refresh_token")
                .with("refresh_token", token)
                .with("client_id", client.id()));
    }

    String host() {
        return Optional.ofNullable(address.getHost()).orElse("");
    }

    /** What the net calls an attack or an oddity of a search is here a service that does not work as it must. */
    static Cause cause(Cause seen) {
        return switch (seen) {
            case DISCO_MALICIOUS, DISCO_INSECURE, DISCO_FOREIGN_HOST, PROTOCOL_VIOLATION, GREETING_TIMEOUT ->
                Cause.OAUTH_TOKEN_ERROR;
            default -> seen;
        };
    }
}
