package org.mailwright.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.mailwright.json.JsonNode;

/**
 * What an authorization server says of itself (RFC 8414), as far as open registration needs it.
 *
 * @param registration where a program registers itself
 * @param scopes that it has, or empty where it does not say
 * @param device whether it knows the device code
 */
record IssuerMetadata(URI registration, List<String> scopes, boolean device) {

    /**
     * Reads the metadata of an issuer.
     *
     * @param issuer its whole address, which the document has to name as its own (RFC 8414, section 3.3)
     * @return empty where the document is another issuer's, leads to other hosts or out of TLS, or is no such document
     */
    static Optional<IssuerMetadata> read(URI issuer, byte[] body) {
        return TokenGrant.object(body)
                .filter(json -> TokenGrant.text(json, "issuer")
                        .filter(named -> withoutSlash(named).equals(withoutSlash(issuer.toString())))
                        .isPresent())
                .flatMap(json -> TokenGrant.text(json, "registration_endpoint")
                        .flatMap(text -> ownEndpoint(text, issuer))
                        .map(endpoint ->
                                new IssuerMetadata(endpoint, texts(json, "scopes_supported"), isDevice(json, issuer))));
    }

    private static boolean isDevice(JsonNode json, URI issuer) {
        return TokenGrant.text(json, "device_authorization_endpoint")
                .flatMap(text -> ownEndpoint(text, issuer))
                .isPresent();
    }

    /** An endpoint over TLS on the issuer's own host. */
    private static Optional<URI> ownEndpoint(String text, URI issuer) {
        try {
            var uri = new URI(text);
            boolean own = "https".equals(uri.getScheme())
                    && issuer.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority())
                    && uri.getRawFragment() == null;
            return own ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonNode json, String name) {
        return json.member(name)
                .filter(JsonNode.Items.class::isInstance)
                .map(JsonNode.Items.class::cast)
                .map(items -> items.values().stream()
                        .flatMap(node -> node.text().stream())
                        .toList())
                .orElse(List.of());
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
