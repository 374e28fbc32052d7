package org.mailwright.signin;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mailwright.catalog.OAuth2;
import org.mailwright.model.Cause;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.http.Parameters;
import org.mailwright.net.http.WebClient;
import org.mailwright.net.tls.Network;

/**
 * This program's registration for a sign-in: one that somebody brought, or one that a provider gives to any program that
 * asks (RFC 7591). What was given is kept per issuer and used again, for as long as the issuer knows it. The endpoints of
 * such a provider are those that its own metadata names now, whatever the catalog or a settings file said.
 */
public final class OpenClients {

    private final Network network;
    private final Registrations kept;
    private final Map<String, SignInOffer> ofThisRun = new ConcurrentHashMap<>();

    public OpenClients(Network network, Registrations kept) {
        this.network = network;
        this.kept = kept;
    }

    /** The offer with its registration, asked for if there is none. */
    Reply<SignInOffer> of(SignInOffer offer) throws InterruptedException {
        if (offer.client().isPresent() && offer.oauth2().hasEndpoints()) return new Reply.Given<>(offer);
        if (!offer.isOpen()) return OpenRegistration.refused("");
        var issuer = offer.oauth2().issuer();
        var known = ofThisRun.get(issuer);
        if (known != null) return new Reply.Given<>(offer.as(known));
        try (var budget = new SearchBudget()) {
            var asked = ask(new WebClient(network, budget), offer);
            if (asked instanceof Reply.Given<SignInOffer>(var ready)) ofThisRun.put(issuer, ready);
            return asked;
        } catch (ConnectionFailure e) {
            if (Thread.interrupted()) throw new InterruptedException();
            return Reply.refused(
                    new Refusal(TokenEndpoint.cause(e.what()), e.reply().orElse("")));
        }
    }

    /** A sign-in with a registration. */
    @FunctionalInterface
    interface Attempt {
        SignInResult signIn(SignInRequest request, OAuthClient client) throws InterruptedException;
    }

    /** Signs in with the registration that there is. After a failure the issuer is asked again whether it knows it. */
    SignInResult signIn(SignInRequest request, Attempt attempt) throws InterruptedException {
        var offer = request.offer();
        var result = switch (of(offer)) {
            case Reply.Refused<SignInOffer>(var refusal) ->
                SignInExchange.failed(refusal.cause(), offer.pageHost(), refusal.words());
            case Reply.Given<SignInOffer>(var ready) ->
                attempt.signIn(request.with(ready), ready.client().orElseThrow());
        };
        if (result instanceof SignInResult.Failed)
            ofThisRun.remove(offer.oauth2().issuer());
        return result;
    }

    private Reply<SignInOffer> ask(WebClient web, SignInOffer offer) throws ConnectionFailure, InterruptedException {
        var metadata = IssuerMetadata.fetch(web, offer.oauth2());
        if (metadata.isEmpty())
            return OpenRegistration.refused("metadata of "
                    + IssuerMetadata.issuer(offer.oauth2()).map(URI::getHost).orElse("no issuer"));
        var found = metadata.get().of(offer);
        if (found.client().isPresent()) return new Reply.Given<>(found);
        var oauth2 = found.oauth2();
        var old = kept.id(oauth2.issuer())
                .filter(id -> Registrations.ID.matcher(id).matches())
                .map(id -> OAuthClient.open(id, OpenRegistration.REDIRECT));
        if (old.isPresent() && isKnown(oauth2, old.get())) return new Reply.Given<>(found.with(old.get()));
        kept.drop(oauth2.issuer());
        if (metadata.get().registration().isEmpty()) return OpenRegistration.refused("no registration_endpoint");
        var answer = web.postJson(metadata.get().registration().get(), OpenRegistration.request(oauth2));
        return switch (OpenRegistration.read(answer)) {
            case Reply.Refused<OAuthClient>(var refusal) -> Reply.refused(refusal);
            case Reply.Given<OAuthClient>(var client) -> {
                kept.keep(oauth2.issuer(), client.id());
                yield new Reply.Given<>(found.with(client));
            }
        };
    }

    private boolean isKnown(OAuth2 oauth2, OAuthClient client) throws InterruptedException {
        return probe(oauth2, client)
                .filter(refusal -> refusal.cause() == Cause.OAUTH_CLIENT_INVALID)
                .isEmpty();
    }

    /**
     * What the issuer says of a client, asked with a code that is none: a server that does not know the client says so
     * before it looks at the code (RFC 6749, section 5.2). On the sign-in page the person would see it, and not we.
     */
    Optional<Refusal> probe(OAuth2 oauth2, OAuthClient client) throws InterruptedException {
        var form = new Parameters()
                .with("grant_type", "authorization_code")
                .with("code", "none")
                .with("redirect_uri", client.redirect().uri(1))
                .with("client_id", client.id())
                .with("code_verifier", "none-0123456789-0123456789-0123456789-01234");
        return new TokenEndpoint(network, oauth2.tokenEndpoint(), client).ask(form)
                        instanceof Reply.Refused<TokenGrant>(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }
}
