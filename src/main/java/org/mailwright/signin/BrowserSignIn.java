package org.mailwright.signin;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
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
    private final OpenClients clients;
    private final Duration patience;

    /**
     * A sign-in over the network.
     *
     * @param network its limit for a reply is that for a question to the provider
     */
    public BrowserSignIn(Network network, OpenClients clients) {
        this(network, clients, PATIENCE);
    }

    /** @param patience how long the person may take */
    BrowserSignIn(Network network, OpenClients clients, Duration patience) {
        this.network = network;
        this.clients = clients;
        this.patience = patience;
    }

    @Override
    public SignInResult signIn(SignInRequest request, Person person) throws InterruptedException {
        return clients.signIn(request, (ready, client) -> signIn(ready, client, person));
    }

    private SignInResult signIn(SignInRequest request, OAuthClient client, Person person) throws InterruptedException {
        var host = request.offer().pageHost();
        Authorization authorization;
        Optional<Authorization.Answer> answer;
        // Listened only for as long as it takes to come back
        try (var listener = RedirectListener.open(client.redirect())) {
            authorization = new Authorization(request, client, listener.uri());
            person.mayPaste(listener.listen(authorization, request.page()));
            person.open(authorization.page());
            answer = listener.await(patience);
        } catch (IOException e) {
            // A fixed port of the registration, which something else has taken
            return SignInExchange.failed(
                    Cause.OAUTH_CLIENT_INVALID, client.redirect().host(), String.valueOf(e.getMessage()));
        }
        if (answer.isEmpty()) return SignInExchange.failed(Cause.OAUTH_TIMEOUT, host, "");
        return switch (answer.get()) {
            case Authorization.Answer.Code(var code) ->
                new SignInExchange(network, request, client).exchange(authorization.tokenRequest(code));
            case Authorization.Answer.Refused(var refusal) ->
                SignInExchange.failed(refusal.cause(), host, refusal.words());
        };
    }

    @Override
    public Optional<Tokens> renew(SignInRequest request, Tokens tokens) throws InterruptedException {
        var refresh = tokens.refresh();
        if (refresh.isEmpty() || !(clients.of(request.offer()) instanceof Reply.Given<SignInOffer>(var ready))) {
            return Optional.empty();
        }
        var endpoint = new TokenEndpoint(
                network, ready.oauth2().tokenEndpoint(), ready.client().orElseThrow());
        return switch (endpoint.refresh(refresh.get())) {
            case Reply.Given<TokenGrant>(var grant) -> Optional.of(grant.tokens(refresh));
            case Reply.Refused<TokenGrant> _ -> Optional.empty();
        };
    }
}
