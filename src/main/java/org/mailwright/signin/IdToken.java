package org.mailwright.signin;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.json.JsonNode;
import org.mailwright.model.EmailAddress;

/**
 * What an ID token (OpenID Connect Core, section 2) says of the account's names. Its signature is not looked at: it
 * comes from the token endpoint itself over TLS, and what it says decides about nothing but a question to the person.
 */
final class IdToken {

    private static final List<String> CLAIMS = List.of("email", "preferred_username", "upn");

    private IdToken() {}

    /** The names that are addresses, the best first; none where the token cannot be read. */
    static List<String> names(String token) {
        return claims(token).stream()
                .flatMap(claims -> CLAIMS.stream().map(name -> TokenGrant.text(claims, name)))
                .flatMap(Optional::stream)
                .flatMap(name -> EmailAddress.parse(name).stream())
                .map(EmailAddress::toString)
                .distinct()
                .toList();
    }

    private static Optional<JsonNode> claims(String token) {
        return Stream.of(token.split("\\.", -1))
                .skip(1)
                .findFirst()
                .flatMap(IdToken::decoded)
                .flatMap(TokenGrant::object);
    }

    private static Optional<byte[]> decoded(String part) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(part));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
