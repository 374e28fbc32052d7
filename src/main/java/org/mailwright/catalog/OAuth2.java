package org.mailwright.catalog;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mailwright.model.Protocol;

/**
 * How a provider signs people in through the browser (RFC 6749, RFC 8252). Never holds a client id or secret.
 *
 * @param issuer the host that stands for the provider's sign-in
 * @param deviceAuthorizationEndpoint RFC 8628
 * @param scopes what to ask for, by protocol
 * @param commonScopes what to ask for in every case
 */
public record OAuth2(
        String issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        Optional<URI> deviceAuthorizationEndpoint,
        Map<Protocol, List<String>> scopes,
        List<String> commonScopes,
        Pkce pkce,
        ClientRegistration clientRegistration) {

    private static final String MAIL_SCOPE = "urn:ietf:params:oauth:scope:mail";
    private static final Pattern ANY_TENANT = Pattern.compile("^(https://[^/]+/)(?:common|organizations|consumers)/");

    public OAuth2 {
        scopes = Map.copyOf(scopes);
        commonScopes = List.copyOf(commonScopes);
    }

    /**
     * The sign-in of an issuer that lets any program register (draft-ietf-mailmaint-oauth-public). Its endpoints are those
     * that its metadata names, which is yet to be read.
     */
    public static OAuth2 open(URI issuer) {
        var mail = List.of(MAIL_SCOPE);
        return new OAuth2(
                issuer.toString(),
                issuer,
                issuer,
                Optional.empty(),
                Map.of(Protocol.IMAP, mail, Protocol.POP3, mail, Protocol.SMTP, mail),
                List.of("offline_access"),
                Pkce.REQUIRED,
                ClientRegistration.DYNAMIC);
    }

    /** The same at the endpoints that the issuer's metadata names. */
    public OAuth2 at(URI authorization, URI token, Optional<URI> device) {
        return new OAuth2(issuer, authorization, token, device, scopes, commonScopes, pkce, clientRegistration);
    }

    /** The same with those of its scopes that the issuer has. */
    public OAuth2 within(Collection<String> known) {
        return new OAuth2(
                issuer,
                authorizationEndpoint,
                tokenEndpoint,
                deviceAuthorizationEndpoint,
                scopes.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, scope -> among(scope.getValue(), known))),
                among(commonScopes, known),
                pkce,
                clientRegistration);
    }

    private static List<String> among(List<String> scopes, Collection<String> known) {
        return scopes.stream().filter(known::contains).toList();
    }

    /** Whether the endpoints are known without a look at the issuer's metadata. */
    public boolean hasEndpoints() {
        return !tokenEndpoint.toString().equals(issuer);
    }

    /** The same for one organisation only: its id or domain in place of "common" and its kin, which Microsoft's paths begin with. */
    public OAuth2 ofTenant(String tenant) {
        return new OAuth2(
                issuer,
                ofTenant(authorizationEndpoint, tenant),
                ofTenant(tokenEndpoint, tenant),
                deviceAuthorizationEndpoint.map(endpoint -> ofTenant(endpoint, tenant)),
                scopes,
                commonScopes,
                pkce,
                clientRegistration);
    }

    /** Whether it is for private accounts only, which no organisation lets a program in to. */
    public boolean isForConsumers() {
        return authorizationEndpoint.getPath().startsWith("/consumers/");
    }

    private static URI ofTenant(URI endpoint, String tenant) {
        return URI.create(ANY_TENANT.matcher(endpoint.toString()).replaceFirst("$1" + tenant + "/"));
    }

    /** Proof Key for Code Exchange (RFC 7636). */
    public enum Pkce {
        REQUIRED,
        SUPPORTED,
        UNSUPPORTED
    }

    /** Where the client id comes from. */
    public enum ClientRegistration {
        USER_SUPPLIED,
        /** RFC 7591. */
        DYNAMIC,
        BUILT_IN
    }
}
