package org.mailwright.json;

import java.util.Base64;
import java.util.Optional;

/** The claims of a JSON Web Token (RFC 7519). Its signature is not looked at. */
public final class JwtClaims {

    private JwtClaims() {}

    /** The object in the token's second part, if there is one. */
    public static Optional<JsonNode> read(String token, JsonLimits limits) {
        var parts = token.split("\\.", -1);
        if (parts.length < 2) return Optional.empty();
        try {
            return JsonDocument.object(Base64.getUrlDecoder().decode(parts[1]), limits);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
