package org.mailwright.catalog;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    public OAuth2 {
        scopes = Map.copyOf(scopes);
        commonScopes = List.copyOf(commonScopes);
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
