package org.mailwright.signin;

import java.util.Optional;
import org.mailwright.model.Cause;
import org.mailwright.net.http.Parameters;
import org.mailwright.net.tls.Network;

/** Turns what a person's sign-in gave into tokens, and sees whose they are and what they are good for. */
final class SignInExchange {

    private final SignInRequest request;
    final TokenEndpoint endpoint;

    SignInExchange(Network network, SignInRequest request, OAuthClient client) {
        this.request = request;
        this.endpoint = new TokenEndpoint(network, request.offer().oauth2().tokenEndpoint(), client);
    }

    /** Asks for the tokens, once. */
    SignInResult exchange(Parameters form) throws InterruptedException {
        return switch (endpoint.ask(form)) {
            case Reply.Given<TokenGrant>(var grant) -> granted(grant);
            case Reply.Refused<TokenGrant>(var refusal) ->
                failed(refusal.cause(), endpoint.host(), refusal.words());
        };
    }

    SignInResult granted(TokenGrant grant) {
        var tokens = grant.tokens(Optional.empty());
        var missing = request.missing(grant);
        if (missing.isPresent()) {
            tokens.close();
            return new SignInResult.Failed(
                    Cause.OAUTH_SCOPE_MISSING, request.offer().pageHost(), missing);
        }
        return request.isOwn(grant.names())
                ? new SignInResult.Done(tokens)
                : new SignInResult.OtherAccount(tokens, grant.names().getFirst());
    }

    static SignInResult failed(Cause cause, String host, String words) {
        return new SignInResult.Failed(cause, host, Optional.of(words).filter(text -> !text.isEmpty()));
    }
}
