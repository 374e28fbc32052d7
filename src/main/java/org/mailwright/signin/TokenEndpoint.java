package org.mailwright.signin;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.mailwright.model.Cause;
import org.mailwright.model.Secret;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.http.HttpDocument;
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

    /** What came of a question. */
    sealed interface Answer {

        record Granted(TokenGrant grant) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    /**
     * Asks for tokens.
     *
     * @param form what is asked with; the client's secret is added to it where there is one
     */
    Answer ask(Parameters form) throws InterruptedException {
        return send(form, fetched -> TokenGrant.read(fetched.status(), fetched.body()), Answer.Refused::new);
    }

    /** Asks for a code that a person can type (RFC 8628, section 3.1), at the endpoint for that. */
    DeviceGrant.Answer device(Parameters form) throws InterruptedException {
        return send(
                form, fetched -> DeviceGrant.read(fetched.status(), fetched.body()), DeviceGrant.Answer.Refused::new);
    }

    private <T> T send(Parameters form, Function<HttpDocument, T> reader, Function<Refusal, T> refused)
            throws InterruptedException {
        client.secret().ifPresent(secret -> form.with("client_secret", secret));
        try (var budget = new SearchBudget();
                var body = Secret.of(form.encoded())) {
            return reader.apply(new WebClient(network, budget).post(address, body));
        } catch (ConnectionFailure e) {
            if (Thread.interrupted()) throw new InterruptedException();
            return refused.apply(new Refusal(cause(e.what()), e.reply().orElse("")));
        }
    }

    Answer refresh(Secret token) throws InterruptedException {
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
