package org.mailwright.signin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mailwright.model.Cause;
import org.mailwright.net.tls.Network;

/**
 * This program's registration for a sign-in: one that somebody brought, or one that a provider gives to any program that
 * asks (RFC 7591). What was given is kept per issuer and used again, for as long as the issuer knows it.
 */
public final class OpenClients {

    private final Network network;
    private final Registrations kept;
    private final Map<String, OAuthClient> ofThisRun = new ConcurrentHashMap<>();

    public OpenClients(Network network, Registrations kept) {
        this.network = network;
        this.kept = kept;
    }

    /** What asking for a registration came to. */
    sealed interface Answer {

        record Known(OAuthClient client) implements Answer {}

        record Missing(Refusal refusal) implements Answer {}
    }

    /** The registration for a sign-in, asked for if there is none. */
    Answer of(SignInOffer offer) throws InterruptedException {
        if (offer.client().isPresent()) return new Answer.Known(offer.client().get());
        if (!offer.isOpen()) return new Answer.Missing(new Refusal(Cause.OAUTH_CLIENT_INVALID, ""));
        var issuer = offer.oauth2().issuer();
        var known = ofThisRun.get(issuer);
        if (known != null) return new Answer.Known(known);
        var old = kept.id(issuer).map(id -> OAuthClient.open(id, OpenRegistration.REDIRECT));
        if (old.isPresent() && isKnown(offer, old.get())) return remembered(issuer, old.get());
        kept.drop(issuer);
        var asked = new OpenRegistration(network).register(offer.oauth2());
        if (asked instanceof Answer.Known(var client)) {
            kept.keep(issuer, client.id());
            return remembered(issuer, client);
        }
        return asked;
    }

    private Answer remembered(String issuer, OAuthClient client) {
        ofThisRun.put(issuer, client);
        return new Answer.Known(client);
    }

    /**
     * Whether the issuer still knows an id, asked with a code that is none: a server that does not know the client says
     * so before it looks at the code (RFC 6749, section 5.2). On the sign-in page the person would see it, and not we.
     */
    private boolean isKnown(SignInOffer offer, OAuthClient client) throws InterruptedException {
        var form = new Parameters()
                .with("grant_type", "authorization_code")
                .with("code", "none")
                .with("redirect_uri", client.redirect().uri(1))
                .with("client_id", client.id())
                .with("code_verifier", "none-0123456789-0123456789-0123456789-01234");
        return !(new TokenEndpoint(network, offer.oauth2().tokenEndpoint(), client).ask(form)
                        instanceof TokenEndpoint.Answer.Refused(var refusal)
                && refusal.cause() == Cause.OAUTH_CLIENT_INVALID);
    }
}
