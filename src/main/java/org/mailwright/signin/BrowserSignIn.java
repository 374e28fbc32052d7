package org.mailwright.signin;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailwright.model.Cause;
import org.mailwright.net.tls.Network;

/**
 * The authorization code flow with PKCE (RFC 6749, section 4.1; RFC 7636), the browser coming back to a port of this
 * computer (RFC 8252).
 */
public final class BrowserSignIn implements SignIn {

    /** For the person, who may have to look for a telephone first. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Network network;
    private final Duration patience;

    /**
     * A sign-in over the network.
     *
     * @param network its limit for a reply is that for a question to the provider
     */
    public BrowserSignIn(Network network) {
        this(network, PATIENCE);
    }

    /** @param patience how long the person may take */
    BrowserSignIn(Network network, Duration patience) {
        this.network = network;
        this.patience = patience;
    }

    @Override
    public SignInResult signIn(SignInRequest request, Consumer<URI> browser) throws InterruptedException {
        var client = request.offer().client();
        if (client.isEmpty())
            return failed(Cause.OAUTH_CLIENT_INVALID, request.offer().pageHost(), "");
        try {
            var came = visit(request, client.get(), browser);
            if (came.answer().isEmpty())
                return failed(Cause.OAUTH_TIMEOUT, request.offer().pageHost(), "");
            return switch (came.answer().get()) {
                case Authorization.Answer.Code(var code) ->
                    exchange(request, came.authorization().tokenRequest(code), client.get());
                case Authorization.Answer.Refused(var refusal) ->
                    failed(refusal.cause(), request.offer().pageHost(), refusal.words());
            };
        } catch (IOException e) {
            // A fixed port of the registration, which something else has taken
            return failed(Cause.OAUTH_CLIENT_INVALID, client.get().redirect().host(), String.valueOf(e.getMessage()));
        }
    }

    private record Visit(Authorization authorization, Optional<Authorization.Answer> answer) {}

    /** Sends the person to the sign-in page, and listens only for as long as it takes to come back. */
    private Visit visit(SignInRequest request, OAuthClient client, Consumer<URI> browser)
            throws IOException, InterruptedException {
        try (var listener = RedirectListener.open(client.redirect())) {
            var authorization = new Authorization(request, client, listener.uri());
            listener.listen(authorization, request.page());
            browser.accept(authorization.page());
            return new Visit(authorization, listener.await(patience));
        }
    }

    @Override
    public Optional<Tokens> renew(SignInRequest request, Tokens tokens) throws InterruptedException {
        var client = request.offer().client();
        var refresh = tokens.refresh();
        if (client.isEmpty() || refresh.isEmpty()) return Optional.empty();
        return switch (endpoint(request, client.get()).refresh(refresh.get())) {
            case TokenEndpoint.Answer.Granted(var grant) -> Optional.of(grant.tokens(refresh));
            case TokenEndpoint.Answer.Refused _ -> Optional.empty();
        };
    }

    private SignInResult exchange(SignInRequest request, Parameters form, OAuthClient client)
            throws InterruptedException {
        var endpoint = endpoint(request, client);
        return switch (endpoint.ask(form)) {
            case TokenEndpoint.Answer.Granted(var grant) -> {
                var tokens = grant.tokens(Optional.empty());
                yield request.isOwn(grant.names())
                        ? new SignInResult.Done(tokens)
                        : new SignInResult.OtherAccount(tokens, grant.names().getFirst());
            }
            case TokenEndpoint.Answer.Refused(var refusal) ->
                failed(refusal.cause(), endpoint.host(), form.hidden(refusal.words()));
        };
    }

    private TokenEndpoint endpoint(SignInRequest request, OAuthClient client) {
        return new TokenEndpoint(network, request.offer().oauth2().tokenEndpoint(), client);
    }

    private static SignInResult failed(Cause cause, String host, String words) {
        return new SignInResult.Failed(cause, host, Optional.of(words).filter(text -> !text.isEmpty()));
    }
}
