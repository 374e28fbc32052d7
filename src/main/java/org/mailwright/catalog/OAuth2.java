package org.mailwright.catalog;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern ANY_TENANT = Pattern.compile("^(https://[^/]+/)(?:common|organizations|consumers)/");

    public OAuth2 {
        scopes = Map.copyOf(scopes);
        commonScopes = List.copyOf(commonScopes);
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
