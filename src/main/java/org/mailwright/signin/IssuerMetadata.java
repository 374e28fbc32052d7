package org.mailwright.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.OAuth2;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonNode;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.http.HttpFetcher;
import org.mailwright.net.http.HttpsAddress;

/**
 * What an authorization server says of itself (RFC 8414).
 *
 * @param registration where a program registers itself, if any may
 * @param scopes that it has, or empty where it does not say
 * @param saysIssuer whether each redirect names it (RFC 9207, section 3)
 */
record IssuerMetadata(
        URI authorization,
        URI token,
        Optional<URI> device,
        Optional<URI> registration,
        List<String> scopes,
        boolean saysIssuer) {

    /**
     * Fetches the metadata of a sign-in's issuer.
     *
     * @return empty where the document is another issuer's, leads to other hosts or out of TLS, or is no such document
     */
    static Optional<IssuerMetadata> fetch(HttpFetcher web, OAuth2 oauth2) throws ConnectionFailure {
        var named = issuer(oauth2);
        if (named.isEmpty()) return Optional.empty();
        var issuer = named.get();
        var document = web.get(wellKnown(issuer));
        // A redirect to another host would let that host speak for the issuer
        boolean own = document.isOk()
                && document.hops().stream()
                        .allMatch(hop -> issuer.getRawAuthority().equals(hop.getRawAuthority()));
        return own ? read(issuer, document.body()) : Optional.empty();
    }

    /** The catalog mostly knows an issuer by its host; a port other than that of the sign-in page would be another server. */
    static Optional<URI> issuer(OAuth2 oauth2) {
        var page = oauth2.authorizationEndpoint();
        var host = oauth2.issuer().equals(page.getHost()) ? page.getRawAuthority() : oauth2.issuer();
        return HttpsAddress.parse(host.contains("://") ? host : "https://" + host);
    }

    /** The sign-in at these endpoints, for the scopes that there are. */
    SignInOffer of(SignInOffer offer) {
        var at = offer.oauth2().at(authorization, token, device);
        var found = scopes.isEmpty() ? at : at.within(scopes);
        return new SignInOffer(offer.provider(), found, offer.hosts(), offer.client(), saysIssuer);
    }

    /** RFC 8414, section 3.1: between the host and the path. */
    private static URI wellKnown(URI issuer) {
        return issuer.resolve("/.well-known/oauth-authorization-server" + withoutSlash(issuer.getRawPath()));
    }

    /** The document has to name the issuer as its own (RFC 8414, section 3.3). */
    private static Optional<IssuerMetadata> read(URI issuer, byte[] body) {
        var json = JsonDocument.object(body, TokenGrant.LIMITS)
                .filter(node -> node.text("issuer")
                        .filter(named -> withoutSlash(named).equals(withoutSlash(issuer.toString())))
                        .isPresent());
        var authorization = json.flatMap(node -> endpoint(node, "authorization_endpoint", issuer));
        var token = json.flatMap(node -> endpoint(node, "token_endpoint", issuer));
        if (authorization.isEmpty() || token.isEmpty()) return Optional.empty();
        return json.map(node -> new IssuerMetadata(
                authorization.get(),
                token.get(),
                endpoint(node, "device_authorization_endpoint", issuer),
                endpoint(node, "registration_endpoint", issuer),
                node.texts("scopes_supported"),
                node.member("authorization_response_iss_parameter_supported").orElse(null)
                        instanceof JsonNode.Truth(var _, int _, boolean says) && says));
    }

    /** Only on the issuer's own host. */
    private static Optional<URI> endpoint(JsonNode json, String name, URI issuer) {
        return json.text(name)
                .flatMap(HttpsAddress::parse)
                .filter(uri -> issuer.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority()));
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
